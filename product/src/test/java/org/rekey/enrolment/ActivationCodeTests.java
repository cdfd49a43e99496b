package org.rekey.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.person.OfficeId;
import org.rekey.vault.Randomness;

class ActivationCodeTests {
    private static final String ALPHABET = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final OfficeId OFFICE = new OfficeId(7);
    private final ActivationCode code = ActivationCode.draw(OFFICE, new Randomness());

    @Test
    void holdsAtLeastFortyBitsThatNobodyKnows() {
        assertThat(9 * Math.log(ALPHABET.length()) / Math.log(2)).isGreaterThan(40);
        var drawn = new HashSet<String>();
        for (int i = 0; i < 500; i++) {
            drawn.add(ActivationCode.draw(OFFICE, new Randomness()).letters().substring(2, 11));
        }

        assertThat(drawn).hasSize(500).allMatch(letters -> letters.matches("[" + ALPHABET + "]{9}"));
        assertThat(String.join("", drawn).chars().distinct().count()).isEqualTo(ALPHABET.length());
    }

    @Test
    void isReadHoweverItIsTyped() {
        assertThat(ActivationCode.in(code.grouped())).contains(code);
        assertThat(ActivationCode.in(
                        " " + code.grouped().toLowerCase(java.util.Locale.ROOT).replace(" ", "-") + " "))
                .contains(code);
        assertThat(ActivationCode.in(code.letters())).contains(code);
    }

    @Test
    void findsEverySingleWrongLetter() {
        for (int at = 0; at < code.letters().length(); at++) {
            for (char wrong : ALPHABET.toCharArray()) {
                var typed = new StringBuilder(code.letters());
                typed.setCharAt(at, wrong);
                if (!typed.toString().equals(code.letters())) {
                    assertThat(ActivationCode.in(typed.toString())).isEmpty();
                }
            }
        }
    }

    @Test
    void findsTwoLettersThatChangedPlaces() {
        for (int at = 0; at < code.letters().length() - 2; at++) {
            var typed = new StringBuilder(code.letters());
            typed.setCharAt(at, code.letters().charAt(at + 1));
            typed.setCharAt(at + 1, code.letters().charAt(at));
            if (!typed.toString().equals(code.letters())) {
                assertThat(ActivationCode.in(typed.toString())).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KMRT", "123456789012", "KMRT HWXC FDP1", "QQQQ QQQQ QQQQ", "éééé éééé éééé"})
    void isNothingElse(String typed) {
        assertThat(ActivationCode.in(typed)).isEmpty();
    }

    @Test
    void tellsItsOfficeFromOthers() {
        assertThat(code.isOf(OFFICE)).isTrue();
        assertThat(code.isOf(new OfficeId(8))).isFalse();
        assertThat(ActivationCode.draw(new OfficeId(Integer.MAX_VALUE), new Randomness())
                        .isOf(new OfficeId(Integer.MAX_VALUE)))
                .isTrue();
    }

    @Test
    void isInNoLogLine() {
        assertThat(code.toString()).doesNotContain(code.letters());
    }
}
