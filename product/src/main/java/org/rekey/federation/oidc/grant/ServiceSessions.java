package org.rekey.federation.oidc.grant;

import java.util.Optional;
import java.util.UUID;
import org.rekey.logon.Session;
import org.rekey.onlineservice.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sessions by the `sid` under which an online service knows them.
@Component
public class ServiceSessions {
    private final JdbcClient jdbc;

    ServiceSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The session that has not been ended, if the service was given this sid for one.
    public Optional<Session> find(UUID sid, ServiceId service) {
        return jdbc.sql("select " + SessionRow.COLUMNS + """
                from session_service used
                join logon_session s using (session_hash)
                where used.sid = :sid
                  and used.service_id = :service
                  and s.ended_at is null
                """)
                .param("sid", sid)
                .param("service", service.value())
                .query((row, number) -> SessionRow.read(row))
                .optional();
    }
}
