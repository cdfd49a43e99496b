package org.rekey.recovery;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Hashed;
import org.rekey.vault.Randomness;
import org.rekey.vault.Vault;

/// What the link by e-mail holds: 128 random bits, of which the database has a keyed hash alone. Its `toString`
/// hides it.
record RecoveryLink(String token) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    static RecoveryLink draw(Randomness random) {
        return new RecoveryLink(Base64.getUrlEncoder().withoutPadding().encodeToString(random.bytes(16)));
    }

    static Optional<RecoveryLink> in(String path) {
        return FORM.matcher(path).matches() ? Optional.of(new RecoveryLink(path)) : Optional.empty();
    }

    String path() {
        return "/forgotten/password/" + token;
    }

    byte[] hash(Vault vault) {
        return vault.hash(HashPurpose.CODE, bound()).value();
    }

    /// Under every key in use, so that a rotation makes no link void.
    List<byte[]> hashes(Vault vault) {
        return vault.candidates(HashPurpose.CODE, bound()).stream()
                .map(Hashed::value)
                .toList();
    }

    private byte[] bound() {
        return ("recovery-link:" + token).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "RecoveryLink[hidden]";
    }
}
