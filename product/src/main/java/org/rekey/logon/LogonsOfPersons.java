package org.rekey.logon;

import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What this package keeps of persons: sessions with what hangs on them, and which services they use.
@Component
class LogonsOfPersons implements PersonalRows {
    @Override
    public List<String> forgetting() {
        return List.of(
                "delete from logon_session where person_id = :person",
                "delete from service_usage where person_id = :person");
    }
}
