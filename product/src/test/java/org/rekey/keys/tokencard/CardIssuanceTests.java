package org.rekey.keys.tokencard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.key.DigitalKey;
import org.rekey.key.Issuance.Made;
import org.rekey.key.KeyFixture;
import org.rekey.key.KeyId;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.paper.PaperReader;
import org.rekey.person.EmailAddress;
import org.rekey.text.Texts;
import org.rekey.vault.Randomness;
import org.rekey.web.Theme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// A card that is made at once.
@RealDatabase
@Tag("J5.1")
class CardIssuanceTests {
    private final CardTrial trial;
    private final CardIssuance issuance;

    CardIssuanceTests(JdbcClient jdbc, TransactionTemplate transactions) {
        trial = new CardTrial(new KeyFixture(jdbc, transactions), Reuse.SINGLE_USE);
        issuance = issuance(trial.cards);
    }

    private CardIssuance issuance(TokenCards cards) {
        var theme = new Theme("Rekey", null, new Theme.Desk(null, Map.of()), new Theme.Colours(null, null));
        return new CardIssuance(
                trial.fixture.keys(trial.type),
                cards,
                new CardHashing(trial.hash.hash(), new Randomness()),
                new CardPaper(new Texts(), theme),
                trial.fixture.recipient,
                new Randomness(),
                trial.fixture.transactions,
                () -> KeyFixture.NOON,
                ZoneId.of("Europe/Brussels"));
    }

    private Optional<Made> make(org.rekey.person.PersonId holder, @Nullable KeyId former) {
        var person = trial.fixture.persons.people().find(holder).orElseThrow();
        return issuance.make(person, CardTrial.PROOFED, former, KeyFixture.NOON);
    }

    @Test
    void itsPrintedCodesLogOn() {
        var holder = trial.fixture.personWith(new EmailAddress("print@example.org"));
        var made = make(holder, null).orElseThrow();
        var key = trial.fixture.keys(trial.type).find(made.key()).orElseThrow();
        var asked =
                trial.type.challenge(key, KeyFixture.logon(), KeyFixture.NOON).number();

        String text;
        try (var paper =
                new PaperReader(trial.fixture.recipient.enclosures().getLast().content())) {
            text = paper.text("-raw", "-upw", made.passphrase(), "-f", "2");
        }
        var printed = java.util.regex.Pattern.compile("\\b" + asked + " ([A-Z]{6})\\b")
                .matcher(text);

        assertThat(printed.find()).isTrue();
        assertThat(trial.type.verify(key, KeyFixture.logon(), new Submission(printed.group(1)), KeyFixture.NOON))
                .isInstanceOf(Verification.Accepted.class);
    }

    @Test
    void ofTwoClicksAtOnceOneMakesACard() throws Exception {
        var holder = trial.fixture.personWith(new EmailAddress("twice@example.org"));
        var former = make(holder, null).orElseThrow().key();

        List<Optional<Made>> both = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Optional<Made>> click = () -> make(holder, former);
            for (var future : threads.invokeAll(List.of(click, click))) {
                both.add(future.get());
            }
        }

        assertThat(both).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(trial.fixture.keys(trial.type).active(holder)).hasSize(1);
    }

    @Test
    void aCardThatIsMadeWhileAnotherOneIsAskedForIsLeftAlone() throws Exception {
        var holder = trial.fixture.personWith(new EmailAddress("late@example.org"));
        try (var threads = Executors.newSingleThreadExecutor()) {
            var meanwhile = new Meanwhile(() -> threads.submit(() -> make(holder, null)));
            var person = trial.fixture.persons.people().find(holder).orElseThrow();

            var one = issuance(trial.cards(meanwhile)).make(person, CardTrial.PROOFED, null, KeyFixture.NOON);

            var other = Objects.requireNonNull(meanwhile.click).get();
            assertThat(Stream.of(one, other).flatMap(Optional::stream).map(Made::key))
                    .containsExactlyElementsOf(trial.fixture.keys(trial.type).active(holder).stream()
                            .map(DigitalKey::id)
                            .toList());
        }
    }

    /// Clicks when the present card has been looked at, and goes on when that click is done or waits.
    private final class Meanwhile implements TransactionOperations {
        private final Supplier<Future<Optional<Made>>> clicking;
        private @Nullable Future<Optional<Made>> click;

        Meanwhile(Supplier<Future<Optional<Made>>> clicking) {
            this.clicking = clicking;
        }

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            var other = clicking.get();
            click = other;
            while (!other.isDone() && nobodyWaits()) {
                Thread.onSpinWait();
            }
            return trial.fixture.transactions.execute(action);
        }
    }

    private boolean nobodyWaits() {
        return trial.fixture
                .jdbc
                .sql("select count(*) = 0 from pg_locks where pg_backend_pid() = any(pg_blocking_pids(pid))")
                .query(Boolean.class)
                .single();
    }

    @Test
    void nothingOfItsSecretsIsPrintable() {
        var holder = trial.fixture.personWith(new EmailAddress("secret@example.org"));
        var made = make(holder, null).orElseThrow();

        assertThat(made.toString()).doesNotContain(made.passphrase());
        assertThat(trial.fixture.recipient.enclosures().getLast().toString()).isEqualTo("Enclosure[token-card.pdf]");
    }
}
