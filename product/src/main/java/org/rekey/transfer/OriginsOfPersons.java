package org.rekey.transfer;

import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What this package keeps of persons: what they are called where they came from; of the erased a digest of it
/// ([ExternalId#erased]), so that they do not come back when a file is read once more.
@Component
class OriginsOfPersons implements PersonalRows {
    @Override
    public List<String> forgetting() {
        return List.of("""
                update brought_person
                set external_id = 'erased ' || encode(sha256(convert_to(external_id, 'UTF8')), 'base64')
                where person_id = :person
                """);
    }
}
