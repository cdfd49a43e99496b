package org.rekey.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.database.RealDatabase;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.KeyFile;
import org.rekey.vault.TestVault;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Finding people by name and date of birth.
@RealDatabase
class NamesakesTests {
    private static final LocalDate BORN = LocalDate.of(1993, 5, 18);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final JdbcClient jdbc;
    private final KeyFile keys;
    private final Vault vault;
    private final People people;

    NamesakesTests(JdbcClient jdbc, TransactionTemplate transaction, @TempDir Path folder) {
        this.jdbc = jdbc;
        keys = new KeyFile(folder.resolve("keys.json"));
        keys.create(false, now.get());
        vault = TestVault.over(keys, now::get);
        people = new PersonFixture(jdbc, transaction, vault).people();
        jdbc.sql("delete from identifier").update();
        jdbc.sql("update name_index set hash = null").update();
    }

    @ParameterizedTest
    @CsvSource({"Müller,Ann", "MULLER,ann", "müller,Ann-Marie", "Müller,Marie", "Müller,''"})
    void areFoundHoweverTheNameIsTyped(String last, String first) {
        var ann = people.enrol(
                new Enrolment(new Names("Ann Marie", "Müller"), Language.DE).withBirthDate(BORN), now.get());

        assertThat(people.named(last, first, BORN)).containsExactly(ann);
    }

    @Test
    void areToldApartByTheirFirstNames() {
        var ann = people.enrol(new Enrolment(new Names("Ann", "d'Hondt"), Language.NL).withBirthDate(BORN), now.get());
        people.enrol(new Enrolment(new Names("Bo", "D Hondt"), Language.NL).withBirthDate(BORN), now.get());

        assertThat(people.named("dhondt", "", BORN)).hasSize(2);
        assertThat(people.named("dhondt", "ann", BORN)).containsExactly(ann);
        assertThat(people.named("dhondt", "nn", BORN)).isEmpty();
        assertThat(people.named("dhondt", "", BORN.plusDays(1))).isEmpty();
    }

    @Test
    void areFoundByTheDayThatTheirNumberTells() {
        var ann = people.enrol(
                new Enrolment(new Names("Ann", "Peeters"), Language.NL)
                        .withNationalNumber(new NationalNumber("93051822361")),
                now.get());

        assertThat(people.birthDate(ann)).hasValue(BORN);
        assertThat(people.named("Peeters", "", BORN)).containsExactly(ann);
    }

    @Test
    void areFoundWhileTheKeyRotatesAndAfterwards() {
        var ann = people.enrol(new Enrolment(new Names("Ann", "Peeters"), Language.NL).withBirthDate(BORN), now.get());
        TestVault.rotate(keys, now::get);
        now.set(now.get().plus(Duration.ofMinutes(5)));
        assertThat(people.named("Peeters", "", BORN)).containsExactly(ann);

        renewal().run(now.get());

        assertThat(people.named("Peeters", "", BORN)).containsExactly(ann);
        assertThat(keyOf(ann))
                .isEqualTo(vault.hash(HashPurpose.PERSON_NAME, new byte[0]).keyNumber());
    }

    @Test
    void areBroughtInLaterWhereTheyWereEnteredWithoutTheIndex() {
        var ann = people.enrol(new Enrolment(new Names("Ann", "Peeters"), Language.NL).withBirthDate(BORN), now.get());
        jdbc.sql("update name_index set hash = null, hash_key = 0").update();
        assertThat(people.named("Peeters", "", BORN)).isEmpty();

        renewal().run(now.get());

        assertThat(people.named("Peeters", "", BORN)).containsExactly(ann);
    }

    private NameIndexRenewal renewal() {
        return new NameIndexRenewal(new NameIndex(jdbc, new PersonRows(vault), vault), people);
    }

    private int keyOf(PersonId person) {
        return jdbc.sql("select hash_key from name_index where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
