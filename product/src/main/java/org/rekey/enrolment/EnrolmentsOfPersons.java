package org.rekey.enrolment;

import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What this package keeps of persons. That somebody was given an activation code, where and by whom, is evidence
/// and stays; nothing can be done with it any more.
@Component
class EnrolmentsOfPersons implements PersonalRows {
    @Override
    public List<String> forgetting() {
        return List.of("""
                update enrolment
                set email = null, ended_at = coalesce(ended_at, now()), ending = coalesce(ending, 'revoked')
                where person_id = :person
                """);
    }
}
