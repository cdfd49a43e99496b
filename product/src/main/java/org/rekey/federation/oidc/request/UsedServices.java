package org.rekey.federation.oidc.request;

import java.util.HexFormat;
import org.rekey.logon.Session;
import org.rekey.onlineservice.OnlineService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The online services that a session was used for. A service that the person has not been at in this session, nor
/// at another of its group, learns nothing without the person noticing (`prompt=none`).
@Component
class UsedServices {
    private final JdbcClient jdbc;

    UsedServices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean familiar(Session session, OnlineService service) {
        return jdbc.sql("""
                select exists (
                  select 1
                  from session_service used
                  join service using (service_id)
                  where used.session_hash = :session
                    and (service.service_id = :service or service.service_group = :group))
                """)
                .param("session", HexFormat.of().parseHex(session.hash()))
                .param("service", service.id().value())
                .param("group", service.group().value())
                .query(Boolean.class)
                .single();
    }
}
