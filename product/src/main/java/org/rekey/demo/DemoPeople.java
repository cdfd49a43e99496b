package org.rekey.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.key.Lineage;
import org.rekey.keys.mobileapp.MobileApps;
import org.rekey.keys.smscode.SmsCodes;
import org.rekey.keys.tokencard.Reuse;
import org.rekey.keys.tokencard.TokenCards;
import org.rekey.password.Passwords;
import org.rekey.password.Presented;
import org.rekey.person.NationalNumber;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Enters the people of the demo at its first start, and more like them later; each in one transaction. Nobody is
/// told about it by mail.
@Component
class DemoPeople implements SmartInitializingSingleton {
    private static final KeyTypeId EMAIL_CODE = new KeyTypeId("email-code");
    private static final KeyTypeId MOBILE_APP = new KeyTypeId("mobile-app");

    private final People people;
    private final Usernames usernames;
    private final Passwords passwords;
    private final DigitalKeys keys;
    private final KeyTypes types;
    private final TokenCards cards;
    private final MobileApps apps;
    private final SmsCodes texts;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final DemoOffices offices;
    private final InstantSource clock;

    DemoPeople(
            People people,
            Usernames usernames,
            Passwords passwords,
            DigitalKeys keys,
            KeyTypes types,
            TokenCards cards,
            MobileApps apps,
            SmsCodes texts,
            TransactionOperations transactions,
            JdbcClient jdbc,
            DemoOffices offices,
            InstantSource clock) {
        this.people = people;
        this.usernames = usernames;
        this.passwords = passwords;
        this.keys = keys;
        this.types = types;
        this.cards = cards;
        this.apps = apps;
        this.texts = texts;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.offices = offices;
        this.clock = clock;
    }

    /// Everybody is entered at the first start, before the offices open. Whoever was renamed or erased since stays so.
    @Override
    public void afterSingletonsInstantiated() {
        if (!offices.areOpen()) {
            for (Cast one : Cast.all()) {
                transactions.executeWithoutResult(status -> {
                    if (personOf(one).isEmpty()) {
                        enter(one, clock.instant());
                    }
                });
            }
            transactions.executeWithoutResult(status -> offices.open(usernames, clock.instant()));
        }
    }

    /// The people of the first start, each followed by those who were added like them. Whoever was erased, or goes
    /// by another username now, is left out.
    List<Cast> everybody() {
        return Cast.all().stream()
                .flatMap(one -> Stream.concat(Stream.of(one), added(one)))
                .filter(one -> personOf(one).isPresent())
                .toList();
    }

    private Stream<Cast> added(Cast one) {
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(one::again)
                .takeWhile(other -> personOf(other).isPresent());
    }

    /// Enters one more person like the one with this username, or nobody where there is no such person.
    synchronized Optional<Cast> addLike(String username, Optional<NationalNumber> number) {
        return Cast.all().stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .map(one -> one.again((int) added(one).count() + 2))
                .map(other -> {
                    transactions.executeWithoutResult(status -> {
                        enter(number.map(other::numbered).orElse(other), clock.instant());
                        usernames
                                .holder(new Username(username))
                                .ifPresent(
                                        like -> offices.likewise(personOf(other).orElseThrow(), like, clock.instant()));
                    });
                    return other;
                });
    }

    Optional<PersonId> personOf(Cast one) {
        return usernames.holder(new Username(one.username()));
    }

    private void enter(Cast one, Instant now) {
        PersonId person = people.enrol(one.enrolment(), now);
        usernames.change(person, new Username(one.username()), now);
        if (one.hash() != null) {
            passwords.bring(person, one.hash(), now);
        } else {
            passwords.change(person, new Presented(one.password()), now).ifPresent(weakness -> {
                throw new IllegalStateException("the demo's own password is refused: " + weakness);
            });
        }
        one.holds().forEach(key -> give(one, person, key, now));
        jdbc.sql("delete from notice where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private void give(Cast one, PersonId person, Cast.Holding key, Instant now) {
        switch (key) {
            case CARD ->
                cards.bring(
                        person,
                        one.cardSerial(),
                        Reuse.REUSABLE,
                        one.cardCodes(),
                        lineage(new KeyTypeId("token-card")),
                        now);
            case APP -> apps.bring(person, one.appSecret(), lineage(MOBILE_APP), now);
            case SMS ->
                texts.bring(
                        person,
                        Objects.requireNonNull(one.enrolment().mobile()),
                        lineage(new KeyTypeId("sms-code")),
                        now);
            case EMAIL -> keys.add(person, EMAIL_CODE, lineage(EMAIL_CODE), now);
        }
    }

    private Lineage lineage(KeyTypeId type) {
        return new Lineage(null, types.of(type).level());
    }

    /// Whether the app with which somebody came is still theirs: another one came from another key.
    boolean hasTheAppOfTheStart(Cast one) {
        return one.holds().contains(Cast.Holding.APP)
                && personOf(one).stream()
                        .flatMap(person -> keys.active(person).stream())
                        .anyMatch(key ->
                                key.type().equals(MOBILE_APP) && key.lineage().parent() == null);
    }

    /// Which kinds of key the person has now.
    Set<String> activeKeys(PersonId person) {
        return keys.active(person).stream().map(key -> key.type().value()).collect(Collectors.toSet());
    }
}
