package org.rekey.transfer;

import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What this package keeps of persons: what they are called where they came from.
@Component
class OriginsOfPersons implements PersonalRows {
    @Override
    public List<String> forgetting() {
        return List.of("delete from brought_person where person_id = :person");
    }
}
