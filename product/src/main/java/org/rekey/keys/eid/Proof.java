package org.rekey.keys.eid;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rekey.key.Submission;
import org.rekey.vault.Randomness;
import org.rekey.vault.Sha256;

/// What a browser brings back from the card's address: 160 random bits, written as 40 digits. It is stored as a hash
/// alone. Its `toString` hides it.
record Proof(String digits) {
    private static final int BYTES = 20;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

    static Proof draw(Randomness random) {
        return new Proof(HexFormat.of().formatHex(random.bytes(BYTES)));
    }

    static Optional<Proof> parse(Submission answer) {
        return Optional.of(answer.compact().toLowerCase(Locale.ROOT))
                .filter(text -> FORM.matcher(text).matches())
                .map(Proof::new);
    }

    /// Nobody can try out 160 bits, so a plain hash does.
    byte[] hash() {
        return Sha256.of(digits);
    }

    @Override
    public String toString() {
        return "Proof[hidden]";
    }
}
