package org.rekey.office;

import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What this package keeps of persons: the roles of officers.
@Component
class OfficersErased implements PersonalRows {
    @Override
    public List<String> forgetting() {
        return List.of("delete from office_role where person_id = :person");
    }
}
