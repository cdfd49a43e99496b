package org.rekey.mykeys.undo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rekey.vault.Randomness;

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
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getUrlDecoder().decode(text));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public String toString() {
        return "UndoToken[hidden]";
    }
}
