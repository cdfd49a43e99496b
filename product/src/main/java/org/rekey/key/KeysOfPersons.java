package org.rekey.key;

import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What this package keeps of persons. That somebody had a key, from when to when, stays: it is the evidence of
/// what was done with it.
@Component
class KeysOfPersons implements PersonalRows {
    @Override
    public List<String> forgetting() {
        return List.of(
                "delete from activation where person_id = :person",
                """
                update digital_key
                set state = 'ended', ended_at = now(), ended_by = 'by-desk'
                where person_id = :person and state <> 'ended'
                """,
                "update digital_key set label = '' where person_id = :person");
    }
}
