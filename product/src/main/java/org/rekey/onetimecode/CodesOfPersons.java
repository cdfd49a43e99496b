package org.rekey.onetimecode;

import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What this package keeps of persons: codes that were sent.
@Component
class CodesOfPersons implements PersonalRows {
    @Override
    public List<String> forgetting() {
        return List.of("delete from one_time_code where person_id = :person");
    }
}
