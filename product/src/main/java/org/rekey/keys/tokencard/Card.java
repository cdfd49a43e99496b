package org.rekey.keys.tokencard;

import java.util.function.IntUnaryOperator;
import org.rekey.key.KeyId;
import org.rekey.person.PersonId;

/// A card as it stands in its row.
///
/// @param used the numbers whose codes are used up; none on a reusable card
/// @param answers how many right answers were given: with the asked number it says whether the row is still as it
/// was read
record Card(
        KeyId key, PersonId holder, String serial, Reuse reuse, CardTags tags, Numbers used, Draw draw, int answers) {

    /// How many codes can still be asked.
    int left() {
        return CardCode.ON_A_CARD - used.size();
    }

    /// The card once the number that it asks has been answered rightly.
    Card answered(int number, CardTags renewed, IntUnaryOperator below) {
        var usedNow = reuse == Reuse.REUSABLE ? used : used.with(number);
        var tagsNow = reuse == Reuse.REUSABLE ? renewed : tags.without(number);
        return new Card(key, holder, serial, reuse, tagsNow, usedNow, draw.next(usedNow, below), answers + 1);
    }
}
