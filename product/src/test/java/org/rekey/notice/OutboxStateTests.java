package org.rekey.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.notice.MailSettings.Tls;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class OutboxStateTests {
    private final NoticeFixture fixture;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OutboxState state;
    private final PersonId ann;

    OutboxStateTests(JdbcClient jdbc, TransactionTemplate transaction) {
        fixture = new NoticeFixture(jdbc, transaction, NoticeFixture.settings(1, Tls.NONE));
        state = new OutboxState(jdbc, fixture.now::get, meters);
        ann = fixture.person(Language.EN, "ann@mail.example");
    }

    @BeforeEach
    void beginAnew() {
        fixture.empty();
    }

    @Test
    void tellsWhatWaitsWhatIsUnderWayAndWhatWasGivenUp() {
        for (int i = 0; i < 3; i++) {
            fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));
        }
        var taken = fixture.claims.take(Lane.CODES, 2, fixture.now.get());
        fixture.outcomes.dead(taken.getFirst(), "address refused", fixture.now.get());

        assertThat(gauge("rekey.outbox.waiting")).isEqualTo(1);
        assertThat(gauge("rekey.outbox.sending")).isEqualTo(1);
        assertThat(gauge("rekey.outbox.dead")).isEqualTo(1);
        assertThat(state.health().getStatus()).isEqualTo(Status.UP);
        assertThat(state.health().getDetails()).containsEntry("dead", 1L);
    }

    @Test
    void isDownWhenACodeHasWaitedForMoreThanAMinute() {
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));

        fixture.pass(Duration.ofSeconds(61));

        assertThat(state.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(gauge("rekey.outbox.overdue")).isEqualTo(61);
    }

    @Test
    void whoseAddressGoesBeforeTheNoticeLeavesIsCountedToo() {
        var ann = fixture.person(Language.EN, "ann@mail.example");
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));
        fixture.jdbc
                .sql("delete from contact where person_id = :person")
                .param("person", ann.value())
                .update();

        fixture.deliverAll();

        assertThat(fixture.states()).containsExactly("skipped");
        assertThat(fixture.meters
                        .counter("rekey.notices", "lane", "codes", "outcome", "undeliverable")
                        .count())
                .isEqualTo(1);
    }

    /// A scrape asks for four figures and must not wait for the pool four times.
    @Test
    void isDownWithoutADatabaseAndWaitsForItOnce() {
        var asked = new AtomicInteger();
        var gone = new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                throw new SQLTransientConnectionException("closed");
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
        var others = new SimpleMeterRegistry();
        var without = new OutboxState(JdbcClient.create(gone), fixture.now::get, others);

        assertThat(without.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(others.get("rekey.outbox.dead").gauge().value()).isNaN();
        assertThat(others.get("rekey.outbox.waiting").gauge().value()).isNaN();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aClockThatIsPutBackDoesNotBlindIt() {
        assertThat(gauge("rekey.outbox.waiting")).isZero();
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));

        fixture.pass(Duration.ofHours(-1));

        assertThat(gauge("rekey.outbox.waiting")).isEqualTo(1);
    }

    /// As docs/operations.md says it.
    @Test
    void whatWasGivenUpCanBeSentOnceMore() {
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));
        var taken = fixture.claims.take(Lane.CODES, 1, fixture.now.get());
        fixture.outcomes.dead(taken.getFirst(), "address refused", fixture.now.get());

        fixture.jdbc
                .sql("""
                update notice set state = 'pending', due_at = :now, attempts = 0, ended_at = null where state = 'dead'
                """)
                .param("now", java.sql.Timestamp.from(fixture.now.get()))
                .update();

        assertThat(fixture.claims.take(Lane.CODES, 1, fixture.now.get())).hasSize(1);
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
