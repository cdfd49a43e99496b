package org.rekey.recovery;

import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What this package keeps of persons: links that were sent, for a few days.
@Component
class RecoveriesOfPersons implements PersonalRows {
    @Override
    public List<String> forgetting() {
        return List.of("delete from password_recovery where person_id = :person");
    }
}
