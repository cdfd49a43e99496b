package org.rekey.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalNumberTests {
    @ParameterizedTest
    @CsvSource({
        "93051822361, NATIONAL, 1993",
        "00012556777, NATIONAL, 2000",
        "85451200289, BIS, 1985",
        "85251200246, BIS, 1985",
        "93.05.18-223.61, NATIONAL, 1993",
        "' 930518 223 61 ', NATIONAL, 1993"
    })
    void isReadWithAnySeparators(String typed, NationalNumber.Kind kind, int year) {
        var number = NationalNumber.parse(typed).orElseThrow();

        assertThat(number.kind()).isEqualTo(kind);
        assertThat(number.birthYear()).hasValue(year);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "93051822362",
                "9305182236",
                "930518223611",
                "93051822361x",
                "٩٣٠٥١٨٢٢٣٦١",
                "93153222326",
                "9305182236100000000000000000000000"
            })
    void isRefusedWhenItIsNone(String typed) {
        assertThat(NationalNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"930000223, true", "850240002, false", "851340002, false", "931332223, false", "930230223, false"})
    void mayLeaveMonthAndDayOpenButNotInventThem(String nine, boolean possible) {
        assertThat(NationalNumber.parse(withCheck(nine)).isPresent()).isEqualTo(possible);
    }

    @RepeatedTest(200)
    void isRefusedWhenOneDigitIsWrong(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var digits = new StringBuilder("93051822361");
        int index = random.nextInt(11);
        char other = (char) ('0' + (digits.charAt(index) - '0' + 1 + random.nextInt(9)) % 10);
        digits.setCharAt(index, other);

        assertThat(NationalNumber.parse(digits.toString())).isEmpty();
    }

    @Test
    void isHidden() {
        assertThat(new NationalNumber("93051822361").toString()).doesNotContain("9305");
    }

    private static String withCheck(String nine) {
        return nine + "%02d".formatted(97 - Long.parseLong(nine) % 97);
    }
}
