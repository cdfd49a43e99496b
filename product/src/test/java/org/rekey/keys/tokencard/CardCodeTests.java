package org.rekey.keys.tokencard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.key.Submission;
import org.rekey.vault.Randomness;

class CardCodeTests {
    @Test
    void aCardHasTwentyFourDifferentCodesOfSixLettersThatNobodyMistakes() {
        var codes = CardCode.draw(new Randomness());

        assertThat(codes).hasSize(24).doesNotHaveDuplicates();
        assertThat(codes).allSatisfy(code -> assertThat(code.letters()).matches("[BCDFGHJKMNPRSTVWXYZ]{6}"));
    }

    @Test
    void aCodeHoldsAtLeastTwentyBits() {
        double bits = CardCode.LENGTH * Math.log(CardCode.ALPHABET.length()) / Math.log(2);

        assertThat(bits).isBetween(25.0, 26.0);
        assertThat(CardCode.ALPHABET).doesNotContain("I", "L", "O", "Q", "U");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BCDFGH", "bcdfgh", " bcd fgh ", "BCD-FGH", "b c d f g h"})
    void readsWhatPeopleType(String typed) {
        assertThat(CardCode.in(new Submission(typed))).contains(new CardCode("BCDFGH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BCDFG", "BCDFGHJ", "BCDFG1", "18 BCDFGH"})
    void knowsWhatIsNoCode(String typed) {
        assertThat(CardCode.in(new Submission(typed))).isEmpty();
    }

    @Test
    void hidesItself() {
        assertThat(new CardCode("BCDFGH").toString()).doesNotContain("BCDFGH");
        assertThat(new CardCode("BCDFGH").under(1)).isNotEqualTo(new CardCode("BCDFGH").under(2));
    }
}
