package org.rekey.enrolment;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rekey.vault.Randomness;
import org.rekey.vault.Sha256;

/// The half that goes by e-mail: 128 random bits in the path of a page. Its `toString` hides it.
///
/// A plain hash at rest is enough for a secret that nobody can guess.
record ActivationLink(String token) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    static ActivationLink draw(Randomness random) {
        return new ActivationLink(Base64.getUrlEncoder().withoutPadding().encodeToString(random.bytes(16)));
    }

    static Optional<ActivationLink> in(String path) {
        return FORM.matcher(path).matches() ? Optional.of(new ActivationLink(path)) : Optional.empty();
    }

    String path() {
        return "/activation/" + token;
    }

    byte[] hash() {
        return Sha256.of(token);
    }

    @Override
    public String toString() {
        return "ActivationLink[hidden]";
    }
}
