package org.rekey.console;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rekey.person.ErasureReason;
import org.rekey.person.Erasures;

/// What was typed about somebody who is to be erased.
///
/// @param who a national or BIS number, a username, or the person's number here
/// @param reason the word of an [ErasureReason]
/// @param reference of the file in which the decision is
public record ErasureForm(String who, String reason, String reference) {
    static final ErasureForm EMPTY = new ErasureForm("", "", "");

    /// The fields that are not right whoever is meant, and the key of what to say of each.
    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (who.isBlank()) {
            wrong.put("who", "console.erasure.wrong.who");
        }
        if (ErasureReason.of(reason).isEmpty()) {
            wrong.put("reason", "console.erasure.wrong.reason");
        }
        if (reference.isBlank() || !Erasures.fits(reference.strip())) {
            wrong.put("reference", "console.erasure.wrong.reference");
        }
        return wrong;
    }
}
