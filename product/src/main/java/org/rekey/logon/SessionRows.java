package org.rekey.logon;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The tables `logon_session` and `service_usage`.
@Component
class SessionRows {
    /// A session and when it was last seen.
    record Found(Session session, Instant seenAt) {}

    /// The throttle that must be open for the session to open: of many answers at one moment only those win that
    /// come before it closes.
    ///
    /// @param subject in hexadecimal
    record Guard(String scope, String subject) {
        static final Guard NONE = new Guard("", "");
    }

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The session of a cookie, if it holds: not ended, not too old, not unused for too long, the person's epoch
    /// and the key still those that it was made with.
    Optional<Found> find(String hash, SessionLimits limits, Instant now) {
        return jdbc.sql("""
                select s.*
                from logon_session s
                join person p on p.person_id = s.person_id and p.security_epoch = s.security_epoch
                join digital_key k on k.key_id = s.key_id and k.state = 'active'
                where s.session_hash = :hash
                  and s.ended_at is null
                  and s.ends_at > :now
                  and s.seen_at > case when s.level >= :strongFrom then cast(:strongSeen as timestamptz) else :seen end
                """)
                .param("hash", bytes(hash))
                .param("now", Timestamp.from(now))
                .param("strongFrom", limits.strongFrom().value())
                .param("strongSeen", Timestamp.from(now.minus(limits.strongIdle())))
                .param("seen", Timestamp.from(now.minus(limits.idle())))
                .query((row, number) ->
                        new Found(session(row), row.getTimestamp("seen_at").toInstant()))
                .optional();
    }

    void seen(Session session, Instant now) {
        jdbc.sql("update logon_session set seen_at = :now where session_hash = :hash and seen_at < :now")
                .param("now", Timestamp.from(now))
                .param("hash", bytes(session.hash()))
                .update();
    }

    /// Opens a session, notes that key and service were used, and ends the browser's former session: one
    /// statement.
    ///
    /// @return the session that ended, in a list that holds nothing when there was none; empty when nothing was
    /// opened, because the flow had opened one before or because person or key changed meanwhile
    Optional<List<Session>> open(
            NewSession opening,
            SessionKey key,
            Guard guard,
            Device device,
            Instant endsAt,
            LocalDate today,
            Instant now) {
        List<Optional<Session>> rows = bound(opening, jdbc.sql("""
                with allowed as (
                  select p.person_id, 1 << t.bit as kind
                  from person p
                  join digital_key k using (person_id)
                  join key_type t using (key_type)
                  where p.person_id = :person
                    and p.security_epoch = :epoch
                    and k.key_id = :key
                    and k.state = 'active'
                    and not exists (
                      select 1 from throttle
                      where scope = :throttleScope and subject = :throttleSubject and waiting_until > :now
                    )
                ), opened as (
                  insert into logon_session (session_hash, flow_id, answer_hash, person_id, key_id, key_type, level,
                    amr, authenticated_at, seen_at, ends_at, security_epoch, device)
                  select :hash, :flow, :answer, person_id, :key, :keyType, :level, :amr, :now, :now, :endsAt, :epoch, :device
                  from allowed
                  on conflict (flow_id) do nothing
                  returning person_id
                ), key_used as (
                  update digital_key set last_used_on = :today
                  from opened
                  where key_id = :key and (last_used_on is null or last_used_on < :today)
                ), kind_used as (
                  update person p set keys_used = p.keys_used | a.kind
                  from allowed a join opened using (person_id)
                  where p.person_id = a.person_id and p.keys_used & a.kind = 0
                ), service_used as (
                  insert into service_usage (person_id, service_id, key_type, last_on)
                  select person_id, :service, :keyType, :today from opened
                  on conflict (person_id, service_id, key_type)
                    do update set last_on = excluded.last_on where service_usage.last_on < excluded.last_on
                ), former as (
                  update logon_session set ended_at = :now
                  from opened
                  where session_hash = :former and ended_at is null and ends_at > :now
                  returning logon_session.*
                )
                select former.* from opened left join former on true
                """))
                .param("hash", bytes(key.hash()))
                .param("answer", bytes(key.answer()))
                .param("former", bytes(key.former()))
                .param("throttleScope", guard.scope())
                .param("throttleSubject", bytes(guard.subject()))
                .param("device", device.column())
                .param("endsAt", Timestamp.from(endsAt))
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        row.getObject("session_hash") == null ? Optional.<Session>empty() : Optional.of(session(row)))
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream().flatMap(Optional::stream).toList());
    }

    /// Gives the session that this flow has just opened by the same answer another cookie: the first answer to a
    /// double click may never have reached the browser.
    Optional<Session> reopen(UUID flow, SessionKey key, Instant openedAfter) {
        return jdbc.sql("""
                update logon_session set session_hash = :hash
                where flow_id = :flow
                  and answer_hash = :answer
                  and authenticated_at > :after
                  and ended_at is null
                returning *
                """)
                .param("hash", bytes(key.hash()))
                .param("flow", flow)
                .param("answer", bytes(key.answer()))
                .param("after", Timestamp.from(openedAfter))
                .query((row, number) -> session(row))
                .optional();
    }

    Optional<Session> end(String hash, Instant now) {
        return jdbc.sql("""
                update logon_session set ended_at = :now
                where session_hash = :hash and ended_at is null and ends_at > :now
                returning *
                """)
                .param("now", Timestamp.from(now))
                .param("hash", bytes(hash))
                .query((row, number) -> session(row))
                .optional();
    }

    List<Session> endAllOf(PersonId person, Instant now) {
        return jdbc.sql("""
                update logon_session set ended_at = :now
                where person_id = :person and ended_at is null and ends_at > :now
                returning *
                """)
                .param("now", Timestamp.from(now))
                .param("person", person.value())
                .query((row, number) -> session(row))
                .list();
    }

    List<Session> endAllMadeBy(KeyId key, Instant now) {
        return jdbc.sql("""
                update logon_session set ended_at = :now
                where person_id = (select person_id from digital_key where key_id = :key)
                  and key_id = :key
                  and ended_at is null
                  and ends_at > :now
                returning *
                """)
                .param("now", Timestamp.from(now))
                .param("key", key.value())
                .query((row, number) -> session(row))
                .list();
    }

    private static StatementSpec bound(NewSession opening, StatementSpec statement) {
        return statement
                .param("flow", opening.flow())
                .param("person", opening.person().value())
                .param("key", opening.key().value())
                .param("keyType", opening.keyType().value())
                .param("level", opening.level().value())
                .param("amr", new TreeSet<>(opening.amr()).toArray(String[]::new))
                .param("service", opening.service().value())
                .param("epoch", opening.securityEpoch());
    }

    static Session session(ResultSet row) throws SQLException {
        return new Session(
                HexFormat.of().formatHex(row.getBytes("session_hash")),
                row.getObject("flow_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                new KeyId(row.getObject("key_id", UUID.class)),
                new KeyTypeId(row.getString("key_type")),
                new Level(row.getInt("level")),
                words(row.getArray("amr")),
                row.getTimestamp("authenticated_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getInt("security_epoch"));
    }

    private static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal);
    }

    private static Set<String> words(Array array) throws SQLException {
        return new TreeSet<>(Arrays.asList((String[]) array.getArray()));
    }
}
