package org.rekey.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rekey.database.RealDatabase;
import org.rekey.vault.KeyFile;
import org.rekey.vault.SealBroken;
import org.rekey.vault.TestVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class PeopleTests {
    private static final Names ANN = new Names("Ann", "Peeters");
    private static final EmailAddress HOME = new EmailAddress("Ann@example.org");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KeyFile keys;
    private final PersonFixture fixture;
    private final People people;
    private final Usernames usernames;

    PeopleTests(JdbcClient jdbc, TransactionTemplate transaction, @TempDir Path folder) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        keys = new KeyFile(folder.resolve("keys.json"));
        keys.create(false, now.get());
        fixture = new PersonFixture(jdbc, transaction, TestVault.over(keys, now::get));
        people = fixture.people();
        usernames = fixture.usernames();
        // each test has keys of its own: what others sealed does not open
        List.of("identifier", "contact", "username", "name_index")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void everythingEnrolledIsFoundAgain() {
        var number = new NationalNumber("93051822361");
        var address = new PostalAddress(List.of("Kerkstraat 1", "9000 Gent"), "BE");

        var id = people.enrol(
                new Enrolment(ANN, Language.NL)
                        .withNationalNumber(number)
                        .withVerifiedEmail(HOME)
                        .withMobile(new MobileNumber("+32470123456"))
                        .withAddress(address),
                now.get());

        var person = people.find(id).orElseThrow();
        assertThat(person.names()).isEqualTo(ANN);
        assertThat(person.language()).isEqualTo(Language.NL);
        assertThat(person.verifiedEmail()).hasValue(HOME);
        assertThat(person.mobile()).hasValue(new MobileNumber("+32470123456"));
        assertThat(person.address()).hasValue(address);
        assertThat(person.securityEpoch()).isEqualTo(1);
        assertThat(people.ofNationalNumber(number)).hasValue(id);
        assertThat(people.nationalNumber(id)).hasValue(number);
        assertThat(plain(id, "birth_year", Integer.class)).isEqualTo(1993);
        assertThat(plain(id, "postal", Boolean.class)).isTrue();
        assertThat(fixture.events()).containsExactly(new PersonEnrolled(id, now.get()));
    }

    @Test
    void aPersonOfWhomLittleIsKnownIsAPersonToo() {
        var id = people.enrol(new Enrolment(new Names("", "Madonna"), Language.EN), now.get());

        var person = people.find(id).orElseThrow();
        assertThat(person.names().full()).isEqualTo("Madonna");
        assertThat(person.email()).isEmpty();
        assertThat(person.address()).isEmpty();
        assertThat(people.find(new PersonId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void nothingThatIdentifiesSomebodyLiesInPlain() {
        people.enrol(
                new Enrolment(ANN, Language.NL)
                        .withNationalNumber(new NationalNumber("93051822361"))
                        .withVerifiedEmail(HOME)
                        .withMobile(new MobileNumber("+32470123456")),
                now.get());

        for (var table : List.of("person", "identifier", "contact")) {
            var text = jdbc.sql("select coalesce(string_agg(encode(t::text::bytea, 'escape'), ''), '') from " + table
                            + " t")
                    .query(String.class)
                    .single();
            for (var secret : List.of("Peeters", "93051822361", "xample.org", "470123456")) {
                var hex = java.util.HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
                assertThat(text).doesNotContain(secret).doesNotContain(hex);
            }
        }
    }

    @Test
    void namesMovedToAnotherPersonDoNotOpen() {
        var ann = people.enrol(new Enrolment(ANN, Language.NL), now.get());
        var eve = people.enrol(new Enrolment(new Names("Eve", "Smith"), Language.EN), now.get());

        jdbc.sql("update person set names = (select names from person where person_id = :ann) where person_id = :eve")
                .param("ann", ann.value())
                .param("eve", eve.value())
                .update();

        assertThatThrownBy(() -> people.find(eve)).isInstanceOf(SealBroken.class);
    }

    @Test
    void aNationalNumberIsOnePersonsAtATime() {
        var number = new NationalNumber("85451200289");
        var newer = new NationalNumber("93051822361");
        var ann = people.enrol(new Enrolment(ANN, Language.NL).withNationalNumber(number), now.get());

        assertThatThrownBy(() -> people.enrol(new Enrolment(ANN, Language.NL).withNationalNumber(number), now.get()))
                .isInstanceOf(IdentifierTaken.class);
        assertThat(people.changeNationalNumber(ann, newer, now.get())).isTrue();
        assertThat(people.changeNationalNumber(ann, newer, now.get())).isFalse();

        assertThat(people.ofNationalNumber(number)).isEmpty();
        assertThat(people.nationalNumber(ann)).hasValue(newer);
        assertThat(jdbc.sql("select count(*) from identifier")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theSecurityEpochOnlyRises() {
        var ann = people.enrol(new Enrolment(ANN, Language.NL), now.get());

        assertThat(people.raiseSecurityEpoch(ann)).isEqualTo(2);
        assertThat(people.raiseSecurityEpoch(ann)).isEqualTo(3);
        assertThat(people.find(ann).orElseThrow().securityEpoch()).isEqualTo(3);
    }

    @Test
    void ofEightEnrolmentsWithOneNationalNumberAtOnceOneSucceeds() throws Exception {
        var number = new NationalNumber("85251200246");
        List<Callable<Boolean>> attempts = IntStream.range(0, 8)
                .mapToObj(it -> (Callable<Boolean>) () -> {
                    try {
                        people.enrol(new Enrolment(ANN, Language.NL).withNationalNumber(number), now.get());
                        return true;
                    } catch (IdentifierTaken taken) {
                        return false;
                    }
                })
                .toList();

        assertThat(atOnce(attempts)).containsOnlyOnce(true).hasSize(8);
    }

    @Test
    void peopleAreFoundWhileTheKeysRotate() {
        var number = new NationalNumber("00012556777");
        var ann = people.enrol(new Enrolment(ANN, Language.NL).withNationalNumber(number), now.get());
        usernames.change(ann, new Username("annie"), now.get());

        TestVault.rotate(keys, now::get);
        now.updateAndGet(it -> it.plusSeconds(31));

        assertThat(people.find(ann).orElseThrow().names()).isEqualTo(ANN);
        assertThat(people.ofNationalNumber(number)).hasValue(ann);
        assertThat(usernames.holder(new Username("annie"))).hasValue(ann);
        var eve = people.enrol(new Enrolment(ANN, Language.NL), now.get());
        assertThat(usernames.change(eve, new Username("annie"), now.get())).isFalse();
        assertThatThrownBy(() -> people.enrol(new Enrolment(ANN, Language.NL).withNationalNumber(number), now.get()))
                .isInstanceOf(IdentifierTaken.class);
    }

    @Test
    void afterARotationTheRowsAreBroughtUnderTheNewKey() {
        var number = new NationalNumber("00012556777");
        var ann = people.enrol(
                new Enrolment(ANN, Language.NL).withNationalNumber(number).withVerifiedEmail(HOME), now.get());
        usernames.change(ann, new Username("anne"), now.get());
        TestVault.rotate(keys, now::get);
        now.updateAndGet(it -> it.plusSeconds(31));
        var vault = TestVault.over(keys, now::get);

        new HashRenewal(jdbc, new PersonRows(vault), vault).run(now.get());

        for (var table : List.of("identifier", "contact", "username")) {
            assertThat(jdbc.sql("select distinct hash_key from " + table + " where person_id = :ann")
                            .param("ann", ann.value())
                            .query(Integer.class)
                            .list())
                    .containsExactly(2);
        }
        assertThat(people.ofNationalNumber(number)).hasValue(ann);
        assertThat(people.find(ann).orElseThrow().verifiedEmail()).hasValue(HOME);
        assertThat(usernames.holder(new Username("anne"))).hasValue(ann);
        assertThat(usernames.of(ann)).hasValue(new Username("anne"));
    }

    @Test
    void aTransactionThatFailsLeavesNobodyBehind() {
        int before = count();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    people.enrol(new Enrolment(ANN, Language.NL), now.get());
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");

        assertThat(count()).isEqualTo(before);
    }

    private int count() {
        return jdbc.sql("select count(*) from person").query(Integer.class).single();
    }

    private <T> T plain(PersonId id, String column, Class<T> type) {
        return jdbc.sql("select " + column + " from person where person_id = :id")
                .param("id", id.value())
                .query(type)
                .single();
    }

    private static <T> List<T> atOnce(List<Callable<T>> attempts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(attempts.size())) {
            var results = new java.util.ArrayList<T>();
            for (var future : threads.invokeAll(attempts)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
