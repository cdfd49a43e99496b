package org.rekey.onlineservice;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.person.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Table `service` and the counter of its changes.
@Component
class ServiceTable {
    private static final TypeReference<Map<Language, String>> NAMES = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ServiceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("select version from service_version").query(Long.class).single();
    }

    List<OnlineService> all() {
        return jdbc.sql("""
                select service_id, client_id, service_group, min_level, accepted_types, names, contact, oidc
                from service
                """).query((row, number) -> service(row)).list();
    }

    Optional<ServiceId> idOf(String clientId) {
        return jdbc.sql("select service_id from service where client_id = :client")
                .param("client", clientId)
                .query(Integer.class)
                .optional()
                .map(ServiceId::new);
    }

    ServiceId nextId() {
        return new ServiceId(jdbc.sql("select nextval('service_number')")
                .query(Integer.class)
                .single());
    }

    /// Holds the counter until the transaction ends, so that two nodes that take a service do it one after the other.
    void lock() {
        jdbc.sql("select version from service_version for update")
                .query(Long.class)
                .single();
    }

    /// Notes what a service is by the file; false if it has been that before.
    boolean note(String clientId, String digest, Instant now) {
        return jdbc.sql("""
                insert into service_taken (client_id, digest, taken_at)
                values (:client, :digest, :now)
                on conflict do nothing
                """)
                        .param("client", clientId)
                        .param("digest", digest)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void save(OnlineService service) {
        jdbc.sql("update service_version set version = version + 1").update();
        jdbc.sql("""
                insert into service (service_id, client_id, service_group, min_level, accepted_types, accepts,
                                     names, contact, oidc)
                values (:id, :client, :group, :level, :types::text[],
                        (select coalesce(bit_or(1 << bit), 0) from key_type where key_type = any(:types::text[])),
                        :names::jsonb, :contact, :oidc::jsonb)
                on conflict (client_id) do update
                set service_group = excluded.service_group,
                    min_level = excluded.min_level,
                    accepted_types = excluded.accepted_types,
                    accepts = excluded.accepts,
                    names = excluded.names,
                    contact = excluded.contact,
                    oidc = excluded.oidc
                """)
                .param("id", service.id().value())
                .param("client", service.clientId())
                .param("group", service.group().value())
                .param("level", service.minimum().value())
                .param("types", types(service.accepts()))
                .param("names", json.writeValueAsString(service.names()))
                .param("contact", service.contact())
                .param("oidc", json.writeValueAsString(service.oidc()))
                .update();
    }

    private static String[] types(Set<KeyTypeId> accepts) {
        return accepts.stream().map(KeyTypeId::value).sorted().toArray(String[]::new);
    }

    private OnlineService service(ResultSet row) throws SQLException {
        return new OnlineService(
                new ServiceId(row.getInt("service_id")),
                row.getString("client_id"),
                json.readValue(row.getString("names"), NAMES),
                new ServiceGroup(row.getString("service_group")),
                new Level(row.getInt("min_level")),
                accepted(row.getArray("accepted_types")),
                row.getString("contact"),
                json.readValue(row.getString("oidc"), OidcSettings.class));
    }

    private static Set<KeyTypeId> accepted(Array types) throws SQLException {
        return Arrays.stream((String[]) types.getArray()).map(KeyTypeId::new).collect(Collectors.toUnmodifiableSet());
    }
}
