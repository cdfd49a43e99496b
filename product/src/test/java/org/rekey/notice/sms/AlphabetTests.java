package org.rekey.notice.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.person.Language;
import org.rekey.person.MobileNumber;
import org.rekey.text.Texts;

/// 3GPP TS 23.038 and TS 23.040.
class AlphabetTests {
    private static final UUID ID = UUID.fromString("019aa1f2-0000-7000-8000-000000000001");

    @ParameterizedTest
    @CsvSource({"'Code 1234: à é ö ß Ç', GSM", "'€ [x] ~', GSM", "'ç', UCS2", "'ë', UCS2", "'Привет', UCS2"})
    void takesTheSmallerAlphabetWhereItCan(String text, Alphabet alphabet) {
        assertThat(Alphabet.of(text)).isEqualTo(alphabet);
    }

    @Test
    void writesTheFirstAlphabetAsTheStandardDoes() {
        assertThat(Alphabet.GSM.parts("@A a€é")).containsExactly(new byte[] {0x00, 0x41, 0x20, 0x61, 0x1b, 0x65, 0x05});
        assertThat(Alphabet.UCS2.parts("ç")).containsExactly(new byte[] {0x00, (byte) 0xe7});
    }

    @ParameterizedTest
    @CsvSource({"a, 160, 1", "a, 161, 2", "a, 306, 2", "a, 307, 3", "€, 80, 1", "€, 81, 2", "ç, 70, 1", "ç, 71, 2"})
    void partsWhatDoesNotFit(String letter, int times, int parts) {
        assertThat(TextMessage.of(ID, letter.repeat(times)).contents()).hasSize(parts);
    }

    /// A text in more than one message costs more and counts as one; one letter of the second alphabet makes it so.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "key.sms-code.text.logon",
                "key.sms-code.text.registration",
                "key.sms-code.text.moved",
                "mykeys.profile.mobile.message",
                "recovery.text.done"
            })
    void eachOfOurTextsFitsIntoOneMessage(String key) {
        var values = Map.of(
                "code",
                "12345678",
                "minutes",
                "10",
                "service",
                "Tax and benefits",
                "number",
                new MobileNumber("+32470123456").masked());

        assertThat(Language.values()).allSatisfy(language -> {
            var message = TextMessage.of(ID, new Texts().get(language, key, values));
            assertThat(message.alphabet()).isEqualTo(Alphabet.GSM);
            assertThat(message.parted()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"GSM, 'a', '€'", "UCS2, 'ç', '😀'"})
    void tearsNoCharacterApart(Alphabet alphabet, String one, String wide) {
        var text = one + wide.repeat(200);

        var read = alphabet.parts(text).stream()
                .map(part -> Alphabet.read(alphabet.dataCoding(), part))
                .toList();

        assertThat(read)
                .allSatisfy(part -> assertThat(part.codePoints().allMatch(Character::isDefined))
                        .isTrue());
        assertThat(String.join("", read)).isEqualTo(text);
        assertThat(alphabet.parts(text)).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(153));
    }

    @Test
    void eachPartSaysWhichItIsOfHowMany() {
        var message = TextMessage.of(ID, "x".repeat(400));

        assertThat(message.parted()).isTrue();
        assertThat(headers(message))
                .extracting(header -> header.substring(0, 6))
                .containsOnly("050003");
        assertThat(headers(message)).extracting(header -> header.substring(8)).containsExactly("0301", "0302", "0303");
        assertThat(headers(message).stream()
                        .map(header -> header.substring(6, 8))
                        .distinct())
                .hasSize(1);
        assertThat(headers(TextMessage.of(ID, "y".repeat(400)))).isEqualTo(headers(message));
    }

    @Test
    void whatTypesettersAddCostsNothing() {
        var message = TextMessage.of(ID, "l\u2019heure\u00a0: \u201c12\u201d\u2026");

        assertThat(message.alphabet()).isEqualTo(Alphabet.GSM);
        assertThat(new String(message.contents().getFirst(), StandardCharsets.US_ASCII))
                .isEqualTo("l'heure : \"12\"...");
    }

    private static List<String> headers(TextMessage message) {
        return message.contents().stream()
                .map(part -> java.util.HexFormat.of().formatHex(part, 0, 6))
                .collect(Collectors.toList());
    }
}
