package org.rekey.logon;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The sessions of one person, in the table `logon_session`: for looking at them, and ending those that are
/// elsewhere.
@Component
class OpenSessionRows {
    private final JdbcClient jdbc;

    OpenSessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that hold, the one that was used last first.
    List<OpenSession> of(PersonId person, SessionLimits limits, Instant now) {
        return about(person, now, """
                select s.*
                from logon_session s
                join person p on p.person_id = s.person_id and p.security_epoch = s.security_epoch
                join digital_key k on k.key_id = s.key_id and k.state = 'active'
                where s.person_id = :person
                  and s.ended_at is null
                  and s.ends_at > :now
                  and s.seen_at > case when s.level >= :strongFrom then cast(:strongSeen as timestamptz) else :seen end
                order by s.seen_at desc, s.flow_id desc
                """)
                .param("strongFrom", limits.strongFrom().value())
                .param("strongSeen", Timestamp.from(now.minus(limits.strongIdle())))
                .param("seen", Timestamp.from(now.minus(limits.idle())))
                .query((row, number) -> new OpenSession(
                        SessionRows.session(row),
                        Device.ofColumn(row.getString("device")),
                        row.getTimestamp("seen_at").toInstant()))
                .list();
    }

    /// Ends the session that this logon has made, if it is this person's.
    Optional<Session> end(PersonId person, UUID flow, Instant now) {
        return about(person, now, """
                update logon_session set ended_at = :now
                where flow_id = :flow and person_id = :person and ended_at is null and ends_at > :now
                returning *
                """)
                .param("flow", flow)
                .query((row, number) -> SessionRows.session(row))
                .optional();
    }

    boolean had(PersonId person, UUID flow) {
        return jdbc.sql("select exists (select 1 from logon_session where flow_id = :flow and person_id = :person)")
                .param("flow", flow)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    List<Session> endOthers(Session kept, Instant now) {
        return about(kept.person(), now, """
                update logon_session set ended_at = :now
                where person_id = :person and session_hash <> :kept and ended_at is null and ends_at > :now
                returning *
                """)
                .param("kept", bytes(kept))
                .query((row, number) -> SessionRows.session(row))
                .list();
    }

    /// Takes a session along into the person's present epoch, if it has not ended.
    Optional<Integer> carryOn(Session kept, Instant now) {
        return about(kept.person(), now, """
                update logon_session s set security_epoch = p.security_epoch
                from person p
                where p.person_id = :person
                  and s.person_id = p.person_id
                  and s.session_hash = :kept
                  and s.ended_at is null
                  and s.ends_at > :now
                returning s.security_epoch
                """)
                .param("kept", bytes(kept))
                .query(Integer.class)
                .optional();
    }

    private StatementSpec about(PersonId person, Instant now, String sql) {
        return jdbc.sql(sql).param("person", person.value()).param("now", Timestamp.from(now));
    }

    private static byte[] bytes(Session session) {
        return HexFormat.of().parseHex(session.hash());
    }
}
