package org.rekey.phaseout;

import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What this package keeps of persons: the extensions that they were granted.
@Component
class ExtensionsOfPersons implements PersonalRows {
    @Override
    public List<String> forgetting() {
        return List.of("delete from phase_out_extension where person_id = :person");
    }
}
