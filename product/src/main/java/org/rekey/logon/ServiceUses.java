package org.rekey.logon;

import java.time.InstantSource;
import java.time.LocalDate;
import org.rekey.onlineservice.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which online services people use, and with which kind of key: what the end of that kind would cut off. A logon
/// notes its service by itself; what single sign-on opens is noted here. By day, and written once a day at most.
@Component
public class ServiceUses {
    private final JdbcClient jdbc;
    private final LogonSettings settings;
    private final InstantSource time;

    ServiceUses(JdbcClient jdbc, LogonSettings settings, InstantSource time) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.time = time;
    }

    /// Notes that a session was used for a service. Runs in the caller's transaction.
    public void note(Session session, ServiceId service) {
        jdbc.sql("""
                insert into service_usage (person_id, service_id, key_type, last_on)
                values (:person, :service, :keyType, :today)
                on conflict (person_id, service_id, key_type)
                  do update set last_on = excluded.last_on where service_usage.last_on < excluded.last_on
                """)
                .param("person", session.person().value())
                .param("service", service.value())
                .param("keyType", session.keyType().value())
                .param("today", LocalDate.ofInstant(time.instant(), settings.zone()))
                .update();
    }
}
