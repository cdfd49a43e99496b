package org.rekey.keys.eid;

import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What this kind keeps of persons: what was learnt from a card shown. Also where the kind is switched off by now.
@Component
class ProofsOfPersons implements PersonalRows {
    @Override
    public List<String> forgetting() {
        return List.of("delete from eid_proof where person_id = :person");
    }
}
