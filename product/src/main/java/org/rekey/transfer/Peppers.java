package org.rekey.transfer;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rekey.document.Node;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.SealBroken;
import org.rekey.vault.Vault;

/// Which peppers went into the hashes of an export. The peppers themselves stay in the key file: where they are
/// not known, no password and no code could ever be right.
final class Peppers {
    private static final byte[] MARK = "rekey-transfer pepper".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 32;

    private Peppers() {}

    /// A mark of each pepper that is known here, by its number.
    static Map<String, String> marks(Vault vault) {
        var marks = new LinkedHashMap<String, String>();
        vault.candidates(HashPurpose.PEPPER, MARK)
                .forEach(one ->
                        marks.put(Integer.toString(one.keyNumber()), one.hex().substring(0, DIGITS)));
        return marks;
    }

    /// Refuses an export from under other peppers.
    static void check(Node marks, Vault vault) {
        marks.entries().forEach((number, mark) -> {
            if (!mark.text().equals(mark(vault, mark.checked(() -> Integer.valueOf(number))))) {
                throw marks.refused("are not those of this key file: its pepper must come along, see docs/import.md");
            }
        });
    }

    private static String mark(Vault vault, int number) {
        try {
            return vault.hash(HashPurpose.PEPPER, number, MARK).hex().substring(0, DIGITS);
        } catch (SealBroken unknown) {
            return "";
        }
    }
}
