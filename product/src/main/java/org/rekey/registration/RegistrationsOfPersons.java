package org.rekey.registration;

import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What this package keeps of persons. That an identity was checked, by whom and on which kind of document, is
/// evidence and stays until its own time is over; the document's number, and what was typed and noted, goes.
@Component
class RegistrationsOfPersons implements PersonalRows {
    @Override
    public List<String> forgetting() {
        return List.of(
                "update desk_look set subject = null, note = null where person_id = :person",
                """
                update registration
                set contacts = null, document = null, state = case state when 'waiting' then 'lapsed' else state end
                where person_id = :person
                """,
                "delete from email_request where person_id = :person",
                "delete from desk_tally where officer = :person");
    }
}
