package org.rekey.mykeys.undo;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rekey.vault.Randomness;
import org.rekey.vault.Sha256;

/// What the link in the mail holds: 128 random bits, of which the database knows the SHA-256 alone. Its
/// `toString` hides it.
record UndoToken(String text) {
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    static UndoToken draw(Randomness random) {
        return new UndoToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random.bytes(BYTES)));
    }

    static Optional<UndoToken> parse(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new UndoToken(sent)) : Optional.empty();
    }

    byte[] hash() {
        return Sha256.of(Base64.getUrlDecoder().decode(text));
    }

    @Override
    public String toString() {
        return "UndoToken[hidden]";
    }
}
