package org.rekey.mykeys;

import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What this package keeps of persons: when an address was changed, and who may undo it.
@Component
class ChangesOfPersons implements PersonalRows {
    @Override
    public List<String> forgetting() {
        return List.of(
                "delete from email_change where person_id = :person",
                "delete from address_change where person_id = :person",
                "delete from address_reversal where person_id = :person");
    }
}
