package org.rekey.registration;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rekey.person.Disclosure;
import org.rekey.person.PersonId;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When offices checked who a person is, and on which document, with the contacts that wait for a second officer, for
/// the copy of their own data.
@Component
class ChecksOfPerson implements Disclosure {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final RegistrationRows rows;

    ChecksOfPerson(JdbcClient jdbc, Vault vault, RegistrationRows rows) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "identityChecks";
    }

    @Override
    public List<Map<String, String>> about(PersonId person) {
        return jdbc.sql("""
                        select registration_id, at, name, kind, state, document_type, document_country, document
                        from registration join office using (office_id)
                        where person_id = :person and document is not null
                        order by at desc
                        """)
                .param("person", person.value())
                .query((row, number) -> told(row))
                .list();
    }

    private Map<String, String> told(ResultSet row) throws SQLException {
        var id = row.getObject("registration_id", UUID.class);
        var told = new LinkedHashMap<>(Map.of(
                "at", row.getTimestamp("at").toInstant().toString(),
                "office", row.getString("name"),
                "kind", row.getString("kind"),
                "state", row.getString("state"),
                "documentType", row.getString("document_type"),
                "documentCountry", row.getString("document_country"),
                "documentNumber", number(id, row.getBytes("document"))));
        rows.contacts(id).ifPresent(waiting -> told.putAll(waiting.told()));
        return told;
    }

    private String number(UUID registration, byte[] sealed) {
        return new String(vault.open(RegistrationRows.place("document", registration), sealed), StandardCharsets.UTF_8);
    }
}
