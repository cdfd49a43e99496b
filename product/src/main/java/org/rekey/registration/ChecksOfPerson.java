package org.rekey.registration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rekey.person.Disclosure;
import org.rekey.person.PersonId;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When offices checked who a person is, and on which document, for the copy of their own data.
@Component
class ChecksOfPerson implements Disclosure {
    private final JdbcClient jdbc;
    private final Vault vault;

    ChecksOfPerson(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
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
                .query((row, number) -> Map.of(
                        "at", row.getTimestamp("at").toInstant().toString(),
                        "office", row.getString("name"),
                        "kind", row.getString("kind"),
                        "state", row.getString("state"),
                        "documentType", row.getString("document_type"),
                        "documentCountry", row.getString("document_country"),
                        "documentNumber",
                                number(row.getObject("registration_id", UUID.class), row.getBytes("document"))))
                .list();
    }

    private String number(UUID registration, byte[] sealed) {
        return new String(vault.open(RegistrationRows.place("document", registration), sealed), StandardCharsets.UTF_8);
    }
}
