package org.rekey.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rekey.person.Disclosure;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which contacts officers asked a second one to approve, and what came of it, for the copy of the person's own data.
@Component
class RequestsAboutPerson implements Disclosure {
    private final JdbcClient jdbc;
    private final ContactRequests requests;

    RequestsAboutPerson(JdbcClient jdbc, ContactRequests requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    @Override
    public String name() {
        return "contactRequests";
    }

    @Override
    public List<Map<String, String>> about(PersonId person) {
        return jdbc.sql("""
                        select email_request.*, name
                        from email_request join office using (office_id)
                        where person_id = :person
                        order by at desc
                        """)
                .param("person", person.value())
                .query((row, number) -> told(requests.request(row), row.getString("name"), row.getString("state")))
                .list();
    }

    private static Map<String, String> told(ContactRequests.ContactRequest request, String office, String state) {
        var told = new LinkedHashMap<>(Map.of("at", request.at().toString(), "office", office, "state", state));
        told.putAll(request.contacts().told());
        return told;
    }
}
