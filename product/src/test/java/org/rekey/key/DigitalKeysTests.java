package org.rekey.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rekey.key.KeyFixture.NOON;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.database.AsOwner;
import org.rekey.database.RealDatabase;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class DigitalKeysTests {
    private static final KeyType<?> PAPER = new Kind("paper", 300);
    private static final KeyType<?> PHONE = new Kind("phone", 400);
    private static final Lineage PROOFED = new Lineage(null, new Level(500));

    private final KeyFixture fixture;
    private final DigitalKeys keys;

    DigitalKeysTests(JdbcClient jdbc, @AsOwner JdbcClient owner, TransactionTemplate transactions) {
        owner.sql("insert into key_type (key_type) values ('paper'), ('phone') on conflict do nothing")
                .update();
        fixture = new KeyFixture(jdbc, transactions);
        keys = fixture.keys(PAPER, PHONE);
    }

    @Test
    void aNewKeyIsActiveAndTold() {
        var holder = fixture.person();

        var id = keys.add(holder, PAPER.id(), PROOFED, NOON);

        assertThat(keys.active(holder)).extracting(DigitalKey::id).containsExactly(id);
        assertThat(mask(holder)).isEqualTo(bit(PAPER));
        assertThat(fixture.events).containsExactly(new KeyActivated(NOON, holder, id, PAPER.id()));
    }

    @Test
    void aPersonHasOneActiveKeyOfAKind() {
        var holder = fixture.person();
        keys.add(holder, PAPER.id(), PROOFED, NOON);

        assertThatThrownBy(() -> keys.add(holder, PAPER.id(), PROOFED, NOON)).isInstanceOf(KeyHeldAlready.class);
    }

    @Test
    @Tag("J2.7")
    void aKeyEndsOnceAndLeavesATombstone() {
        var holder = fixture.person();
        var paper = keys.add(holder, PAPER.id(), PROOFED, NOON);
        var phone = keys.add(holder, PHONE.id(), new Lineage(paper, PAPER.level()), NOON);

        assertThat(keys.end(paper, KeyEnding.REPLACED, phone, NOON)).isTrue();
        assertThat(keys.end(paper, KeyEnding.BY_HOLDER, null, NOON)).isFalse();

        assertThat(keys.active(holder)).extracting(DigitalKey::id).containsExactly(phone);
        assertThat(keys.all(holder)).hasSize(2);
        assertThat(mask(holder)).isEqualTo(bit(PHONE));
        assertThat(fixture.events)
                .filteredOn(KeyDeactivated.class::isInstance)
                .containsExactly(new KeyDeactivated(NOON, holder, paper, PAPER.id(), phone));
    }

    @Test
    void aSuspendedKeyWorksAgainOnceRestored() {
        var holder = fixture.person();
        var paper = keys.add(holder, PAPER.id(), PROOFED, NOON);

        assertThat(keys.suspend(paper, KeySuspension.BY_HOLDER, null, NOON)).isTrue();
        assertThat(keys.suspend(paper, KeySuspension.BY_HOLDER, null, NOON)).isFalse();
        assertThat(keys.active(holder)).isEmpty();
        assertThat(mask(holder)).isZero();

        assertThat(keys.restore(paper, NOON)).isTrue();
        assertThat(keys.restore(paper, NOON)).isFalse();
        assertThat(mask(holder)).isEqualTo(bit(PAPER));
    }

    @Test
    void aSuspendedKeyIsNotRestoredBesideItsSuccessor() {
        var holder = fixture.person();
        var former = keys.add(holder, PAPER.id(), PROOFED, NOON);
        keys.suspend(former, KeySuspension.BY_HOLDER, null, NOON);
        keys.add(holder, PAPER.id(), PROOFED, NOON);

        assertThat(keys.restore(former, NOON)).isFalse();
    }

    @Test
    @Tag("J6.1")
    void aRenewedKeyMakesWayForItsSuccessorOfTheSameKind() {
        var holder = fixture.person();
        var former = keys.add(holder, PHONE.id(), PROOFED, NOON);

        var renewed = keys.renew(keys.find(former).orElseThrow(), PROOFED, false, NOON);

        assertThat(keys.active(holder)).extracting(DigitalKey::id).containsExactly(renewed);
        assertThat(keys.ended(holder)).singleElement().satisfies(tombstone -> {
            assertThat(tombstone.key().id()).isEqualTo(former);
            assertThat(tombstone.ending()).isEqualTo(KeyEnding.REPLACED);
            assertThat(tombstone.replacedBy()).isEqualTo(renewed);
            assertThat(tombstone.endedAt()).isEqualTo(NOON);
        });
        assertThat(mask(holder)).isEqualTo(bit(PHONE));
    }

    @Test
    @Tag("J6.2")
    void aKeyThatWasReplacedSoonAfterAChangeOfAddressEndsLaterUnlessItIsRestored() {
        var holder = fixture.person();
        var former = keys.add(holder, PHONE.id(), PROOFED, NOON);
        var renewed = keys.renew(keys.find(former).orElseThrow(), PROOFED, true, NOON);

        assertThat(keys.suspended(holder)).singleElement().satisfies(waiting -> {
            assertThat(waiting.why()).isEqualTo(KeySuspension.REPLACED);
            assertThat(waiting.since()).isEqualTo(NOON);
            assertThat(waiting.lateEnding()).isEqualTo(KeyEnding.REPLACED);
        });
        assertThat(overdue(NOON)).doesNotContain(former);
        assertThat(overdue(NOON.plusSeconds(1))).contains(former);
        assertThat(keys.restore(former, NOON)).isFalse();

        keys.end(renewed, KeyEnding.BY_HOLDER, null, NOON);

        assertThat(overdue(NOON.plusSeconds(1))).doesNotContain(former);
        assertThat(keys.restore(former, NOON)).isTrue();
    }

    @Test
    void aKeyOfWhichTheHolderIsNotSureNeverEndsByItself() {
        var holder = fixture.person();
        var mislaid = keys.add(holder, PAPER.id(), PROOFED, NOON);
        keys.suspend(mislaid, KeySuspension.BY_HOLDER, null, NOON);

        assertThat(overdue(NOON.plusSeconds(9_000_000))).doesNotContain(mislaid);
    }

    private List<KeyId> overdue(Instant suspendedBefore) {
        return keys.overdue(suspendedBefore).stream()
                .map(late -> late.key().id())
                .toList();
    }

    @Test
    void ofTwoHandsThatEndAKeyOneDoes() throws Exception {
        var holder = fixture.person();
        var paper = keys.add(holder, PAPER.id(), PROOFED, NOON);
        Callable<Boolean> end =
                () -> fixture.transactions.execute(status -> keys.end(paper, KeyEnding.BY_HOLDER, null, NOON));

        try (var pool = Executors.newFixedThreadPool(2)) {
            var ends = pool.invokeAll(List.of(end, end));

            assertThat(List.of(ends.get(0).get(), ends.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void theMaskIsRightWhenTwoChangesMeet() throws Exception {
        var holder = fixture.person();
        Callable<KeyId> paper =
                () -> fixture.transactions.execute(status -> keys.add(holder, PAPER.id(), PROOFED, NOON));
        Callable<KeyId> phone =
                () -> fixture.transactions.execute(status -> keys.add(holder, PHONE.id(), PROOFED, NOON));

        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var added : pool.invokeAll(List.of(paper, phone))) {
                added.get();
            }
        }

        assertThat(mask(holder)).isEqualTo(bit(PAPER) | bit(PHONE));
    }

    @Test
    void rollsTheMaskBackWithTheKey() {
        var holder = fixture.person();

        fixture.transactions.executeWithoutResult(status -> {
            keys.add(holder, PAPER.id(), PROOFED, NOON);
            status.setRollbackOnly();
        });

        assertThat(keys.all(holder)).isEmpty();
        assertThat(mask(holder)).isZero();
    }

    @Test
    void keysOfAKindThatIsSwitchedOffAreLeftOut() {
        var holder = fixture.person();
        var paper = keys.add(holder, PAPER.id(), PROOFED, NOON);

        var withoutPaper = fixture.keys(PHONE);

        assertThat(withoutPaper.all(holder)).isEmpty();
        assertThat(withoutPaper.find(paper)).isEmpty();
    }

    @Test
    void writesTheDayOfUseDown() {
        var holder = fixture.person();
        var key = keys.find(keys.add(holder, PHONE.id(), PROOFED, NOON)).orElseThrow();

        keys.used(key, LocalDate.of(2026, 11, 21));

        assertThat(keys.find(key.id()).orElseThrow().lastUsedOn()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(column("keys_used", holder)).isEqualTo(bit(PHONE));
    }

    @Test
    void withTheCeilingOnTwoReplacementsInARowWashNothingAway() {
        var holder = fixture.person();
        var types = new KeyTypes(List.of(PAPER, PHONE));
        var strict = new KeyLevels(types, new KeySettings(true), InstantSource.system());
        var lenient = new KeyLevels(types, new KeySettings(false), InstantSource.system());
        var paper = keys.find(keys.add(holder, PAPER.id(), PROOFED, NOON)).orElseThrow();
        var phone = keys.find(keys.add(holder, PHONE.id(), strict.passedOnBy(paper), NOON))
                .orElseThrow();

        assertThat(strict.of(paper)).isEqualTo(new Level(300));
        assertThat(strict.of(phone)).isEqualTo(new Level(300));
        assertThat(lenient.of(phone)).isEqualTo(new Level(400));
        assertThat(strict.passedOnBy(phone)).isEqualTo(new Lineage(phone.id(), new Level(300)));
    }

    private int mask(PersonId holder) {
        return column("keys_active", holder);
    }

    private int column(String name, PersonId person) {
        return fixture.jdbc
                .sql("select " + name + " from person where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private int bit(KeyType<?> type) {
        return fixture.jdbc
                .sql("select 1 << bit from key_type where key_type = :type")
                .param("type", type.id().value())
                .query(Integer.class)
                .single();
    }

    private record Kind(String name, int worth) implements KeyType<Challenge> {
        @Override
        public KeyTypeId id() {
            return new KeyTypeId(name);
        }

        @Override
        public Level level() {
            return new Level(worth);
        }

        @Override
        public Set<String> amr() {
            return Set.of("pwd");
        }

        @Override
        public boolean followsPassword() {
            return true;
        }

        @Override
        public Challenge challenge(DigitalKey key, LogonReference logon, Instant now) {
            return new Challenge() {};
        }

        @Override
        public Verification verify(DigitalKey key, LogonReference logon, Submission answer, Instant now) {
            return new Verification.Accepted();
        }

        @Override
        public Activation<?> activation() {
            throw new UnsupportedOperationException();
        }
    }
}
