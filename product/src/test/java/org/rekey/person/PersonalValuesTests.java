package org.rekey.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalValuesTests {
    @Nested
    class ANameOfAPerson {
        @ParameterizedTest
        @ValueSource(
                strings = {"Ann", "Jean-Paul", "O'Neill", "Van den Broeck", "Ægir Þór", "Жанна", "J.R.R.", "St. John"})
        void isTaken(String name) {
            assertThat(new Names(name, "Peeters").full()).isEqualTo(name + " Peeters");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://evil.example",
                    "evil.example",
                    "EVIL.COM",
                    "t.co",
                    "Evil.Com/x",
                    "пример.рф",
                    "www.evil",
                    "Ann\r\nBcc: x",
                    "<b>Ann</b>",
                    "Ann\u202egnp",
                    "click evil.com now",
                    "a@b",
                    "Ann\u0000",
                    "hxxp//x"
                })
        void isRefusedWhenItCarriesSomethingElse(String name) {
            assertThatThrownBy(() -> new Names(name, "Peeters")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Names("Ann", name)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void isRefusedWhenLongOrMissing() {
            assertThatThrownBy(() -> new Names("Ann", " ")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Names("Ann", "x".repeat(101))).isInstanceOf(IllegalArgumentException.class);
            assertThat(new Names("", "Madonna").full()).isEqualTo("Madonna");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0470 12 34 56, +32470123456",
        "0470/12.34.56, +32470123456",
        "+32 (0)470 12 34 56, +32470123456",
        "0032470123456, +32470123456",
        "+31 6 12345678, +31612345678"
    })
    void aMobileNumberIsReadAsPeopleTypeIt(String typed, String value) {
        assertThat(MobileNumber.parse(typed)).hasValue(new MobileNumber(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "02 123 45 67", "+3221234567", "+32440123456", "+0123456789", "+12345", "0470 12 34", "tel"})
    void aNumberThatIsNoMobileNumberIsRefused(String typed) {
        assertThat(MobileNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Ann.Peeters, ann.peeters", "' ANN ', ann", "ÀNN, ànn", "ａｎｎ, ann", "A\u0300nn, ànn"})
    void aUsernameIsTheSameHoweverItIsTyped(String typed, String value) {
        assertThat(Username.parse(typed)).hasValue(new Username(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "ann peeters", "ann\u0000", "<ann>", "ann\u200bp"})
    void aUsernameOfOtherCharactersIsRefused(String typed) {
        assertThat(Username.parse(typed)).isEmpty();
        assertThat(Username.parse("x".repeat(65))).isEmpty();
        assertThat(Username.parse("x".repeat(100_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b@x.be", ".a@x.be", "a.@x.be", "a@x", "a b@x.be", "a@b@x.be", "@x.be", "a@x..be"})
    void anEmailAddressToWhichNobodyCanWriteIsRefused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@x.be", " ann.p@mail.x.be ", "o'neil+tag@x-y.be", "a.b.c@x.be"})
    void anEmailAddressIsReadAsItIsTyped(String typed) {
        assertThat(EmailAddress.parse(typed)).hasValue(new EmailAddress(typed.strip()));
    }

    @Test
    void anAddressFitsOnAnEnvelope() {
        assertThat(new PostalAddress(List.of(" Kerkstraat 1 ", "9000 Gent"), "BE").lines())
                .containsExactly("Kerkstraat 1", "9000 Gent");
        assertThatThrownBy(() -> new PostalAddress(List.of(), "BE")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PostalAddress(Collections.nCopies(6, "x"), "BE"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PostalAddress(List.of("a\nb"), "BE")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PostalAddress(List.of("a"), "be")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void personalValuesHideThemselves() {
        assertThat(List.of(
                                new Names("Ann", "Peeters"),
                                new MobileNumber("+32470123456"),
                                new Username("ann"),
                                new EmailAddress("ann@example.org"),
                                new PostalAddress(List.of("Kerkstraat 1"), "BE"))
                        .toString())
                .doesNotContainIgnoringCase("ann")
                .doesNotContain("Peeters", "470", "Kerk");
    }
}
