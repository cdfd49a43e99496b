package org.rekey.notice;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.vault.Uuids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The outbox as its writers see it: a row in the transaction that causes the notice, and a call to the workers
/// of its lane once that transaction is there to be seen.
@Component
class Outbox {
    private final JdbcClient jdbc;
    private final Envelope envelope;
    private final InstantSource time;
    private final ApplicationEventPublisher events;

    Outbox(JdbcClient jdbc, Envelope envelope, InstantSource time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.envelope = envelope;
        this.time = time;
        this.events = events;
    }

    /// Puts a notice in the outbox, unless it is there already.
    void add(Notice notice) {
        var now = time.instant();
        var id = Uuids.v7(now);
        var added = insert(id, notice, "pending", null, envelope.seal(id, notice.letter()), Timestamp.from(now));
        if (added) {
            events.publishEvent(new Waiting(notice.lane()));
        }
    }

    /// Records that a notice could not be given, so that it can be found and told in another way.
    void addUndeliverable(Notice notice, String reason) {
        var now = time.instant();
        if (insert(Uuids.v7(now), notice, "skipped", reason, null, Timestamp.from(now))) {
            events.publishEvent(new Undeliverable(notice.lane()));
        }
    }

    private boolean insert(
            UUID id, Notice notice, String state, @Nullable String reason, byte @Nullable [] sealed, Timestamp now) {
        var useless = notice.uselessAfter();
        return jdbc.sql("""
                insert into notice
                    (notice_id, lane, cause, person_id, kind, channel, language, state, due_at, useless_after,
                     reason, sealed, created_at, ended_at)
                values
                    (:id, :lane, :cause, :person, :kind, :channel, :language, :state, :now, :useless,
                     :reason, :sealed, :now, :ended)
                on conflict (cause, person_id, kind, channel) do nothing
                """)
                        .param("id", id)
                        .param("lane", notice.lane().number())
                        .param("cause", notice.cause())
                        .param("person", notice.person().value())
                        .param("kind", notice.letter().template())
                        .param("channel", notice.lane().channel())
                        .param("language", notice.language().tag())
                        .param("state", state)
                        .param("useless", useless == null ? null : Timestamp.from(useless), Types.TIMESTAMP)
                        .param("reason", reason, Types.VARCHAR)
                        .param("sealed", sealed, Types.BINARY)
                        .param("now", now)
                        .param("ended", reason == null ? null : now, Types.TIMESTAMP)
                        .update()
                == 1;
    }

    /// A notice waits in a lane; heard after the commit.
    record Waiting(Lane lane) {}

    /// Somebody could not be told, because nothing is known of where; heard after the commit.
    record Undeliverable(Lane lane) {}
}
