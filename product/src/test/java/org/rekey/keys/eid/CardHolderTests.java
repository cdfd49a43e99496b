package org.rekey.keys.eid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.demo.pki.Authority;
import org.rekey.demo.pki.Order;
import org.rekey.person.Names;
import org.rekey.person.NationalNumber;

class CardHolderTests {
    private static final Pattern FORM = Pattern.compile("(?:PNOBE-)?([0-9]{11})");

    // ETSI EN 319 412-1 section 5.1.3 puts the country before the number
    @ParameterizedTest
    @ValueSource(strings = {"93051822361", "PNOBE-93051822361"})
    void readsNumberAndNamesOfTheSubject(String serialNumber) {
        var holder = CardHolder.of(subject(serialNumber, "Élodie Marie", "D'Hondt, jr"), FORM)
                .orElseThrow();

        assertThat(holder)
                .isEqualTo(new CardHolder(new NationalNumber("93051822361"), new Names("Élodie Marie", "D'Hondt, jr")));
        assertThat(CardHolder.of(holder.bytes())).isEqualTo(holder);
        assertThat(holder.toString()).doesNotContain("9305").doesNotContain("Hondt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93051822362", "PNOFR-93051822361", "9305182236", "A93051822361", "93051822361 "})
    void aSubjectWithoutOurNumberIsNobody(String serialNumber) {
        assertThat(CardHolder.of(subject(serialNumber, "Ann", "Peeters"), FORM)).isEmpty();
    }

    @Test
    void aSubjectWhoseNameIsNoNameIsNobody() {
        assertThat(CardHolder.of(subject("93051822361", "Ann", "https://example.com"), FORM))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Alma Maria, Peeters, Alma, Peeters",
        "Alma, Peeters, Alma Maria, Peeters",
        "FELIX, DUBOIS, Félix, Dubois",
        "Jean-Pierre, De Smet, Jean Pierre, DeSmet",
        "Søren, Groß, Soren, Gross",
        "'', Sukarno, '', Sukarno"
    })
    void namesWrittenOtherwiseAreTheSame(String first, String last, String knownFirst, String knownLast) {
        assertThat(SameNames.are(new Names(first, last), new Names(knownFirst, knownLast)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Alma, Peeters, Anna, Peeters",
        "Alma, Peeters, Alma, Claes",
        "Maria Alma, Peeters, Alma Maria, Peeters",
        "Peeters, Alma, Alma, Peeters",
        "'', Peeters, Alma, Peeters"
    })
    void otherNamesAreNot(String first, String last, String knownFirst, String knownLast) {
        assertThat(SameNames.are(new Names(first, last), new Names(knownFirst, knownLast)))
                .isFalse();
    }

    private static java.security.cert.X509Certificate subject(String number, String first, String last) {
        var from = TestPki.NOW;
        return Authority.root(Order.ofCard(number, first, last, 1, from, from.plus(Duration.ofDays(1))))
                .certificate();
    }
}
