package org.rekey.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyTypeId;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.Throttles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `password_recovery`. Every change is one conditional statement.
@Repository
class RecoveryRows {
    private static final String SELECT = """
            select r.*, p.security_epoch <> r.security_epoch as overtaken
            from password_recovery r
            join person p using (person_id)
            where\s""";

    /// What must hold of a row that is still good for something.
    private static final String ALIVE = """
            r.recovery_id = :id
              and r.ended_at is null
              and r.expires_at > :now
              and p.person_id = r.person_id
              and p.security_epoch = r.security_epoch
            """;

    private final JdbcClient jdbc;
    private final Throttles throttles;

    RecoveryRows(JdbcClient jdbc, Throttles throttles) {
        this.jdbc = jdbc;
        this.throttles = throttles;
    }

    /// Ends what is open for the person and begins anew.
    ///
    /// @param link the hash of the link; null where a key is proven from the start
    /// @return false when another one began at the same moment: nothing is open by this one then
    boolean begin(Recovery fresh, Person person, byte @Nullable [] link, Instant now) {
        end(person.id(), Validity.REPLACED, now);
        var proven = fresh.proven();
        return jdbc.sql("""
                        insert into password_recovery
                            (recovery_id, person_id, link_hash, security_epoch, flow_id, begun_at, expires_at,
                             key_type, proven_at, answer)
                        values (:id, :person, :link, :epoch, :flow, :now, :expires, :type, :proven, :answer)
                        on conflict do nothing
                        """)
                        .param("id", fresh.id())
                        .param("person", person.id().value())
                        .param("link", link)
                        .param("epoch", person.securityEpoch())
                        .param("flow", fresh.flow())
                        .param("now", Timestamp.from(now))
                        .param("expires", Timestamp.from(fresh.expiresAt()))
                        .param("type", proven == null ? null : proven.by().value())
                        .param("proven", proven == null ? null : Timestamp.from(proven.at()))
                        .param("answer", proven == null ? null : proven.answer())
                        .update()
                == 1;
    }

    Optional<Recovery> ofLink(List<byte[]> hashes) {
        return jdbc.sql(SELECT + "r.link_hash in (:hashes)")
                .param("hashes", hashes)
                .query((row, number) -> recovery(row))
                .optional();
    }

    Optional<Recovery> find(UUID id) {
        return jdbc.sql(SELECT + "r.recovery_id = :id")
                .param("id", id)
                .query((row, number) -> recovery(row))
                .optional();
    }

    /// Notes that a right code was given, if the key is still active and its bucket open at that moment: of a
    /// thousand codes sent at once only those that come before it closes can be right.
    ///
    /// @param until for choosing a password, if there is less time left
    boolean prove(Recovery recovery, DigitalKey key, String answer, Bucket bucket, Instant until, Instant now) {
        return jdbc.sql("""
                        update password_recovery r
                        set key_type = :type, proven_at = :now, answer = :answer,
                            expires_at = greatest(r.expires_at, :until)
                        from person p
                        where %s
                          and r.proven_at is null
                          and exists (
                            select 1 from digital_key k
                            where k.key_id = :key and k.person_id = r.person_id and k.state = 'active')
                          and %s
                        """.formatted(ALIVE, Throttles.OPEN))
                        .param("id", recovery.id())
                        .param("type", key.type().value())
                        .param("key", key.id().value())
                        .param("answer", answer)
                        .param("until", Timestamp.from(until))
                        .param("throttleScope", Throttles.scopeColumn(bucket))
                        .param("throttleSubject", throttles.subjectHash(bucket))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// Uses it up.
    ///
    /// @return false when it was before, or nothing is proven, or it became void
    boolean use(UUID id, Instant now) {
        return jdbc.sql("""
                        update password_recovery r
                        set ended_at = :now, ending = 'used'
                        from person p
                        where %s
                          and r.proven_at is not null
                        """.formatted(ALIVE))
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void end(PersonId person, Validity ending, Instant now) {
        jdbc.sql("""
                update password_recovery
                set ended_at = :now, ending = :ending
                where person_id = :person and ended_at is null
                """)
                .param("person", person.value())
                .param("ending", ending.name().toLowerCase(Locale.ROOT))
                .param("now", Timestamp.from(now))
                .update();
    }

    int purge(Instant expiredBefore) {
        return jdbc.sql("delete from password_recovery where expires_at < :before")
                .param("before", Timestamp.from(expiredBefore))
                .update();
    }

    private static Recovery recovery(ResultSet row) throws SQLException {
        String type = row.getString("key_type");
        String ending = row.getString("ending");
        return new Recovery(
                row.getObject("recovery_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("flow_id", UUID.class),
                row.getTimestamp("expires_at").toInstant(),
                type == null
                        ? null
                        : new Recovery.Proven(
                                new KeyTypeId(type),
                                row.getTimestamp("proven_at").toInstant(),
                                row.getString("answer")),
                ending == null ? null : Validity.valueOf(ending.toUpperCase(Locale.ROOT)),
                row.getBoolean("overtaken"));
    }
}
