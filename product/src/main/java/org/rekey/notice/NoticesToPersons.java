package org.rekey.notice;

import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What this package keeps of persons: messages, sent or not.
@Component
class NoticesToPersons implements PersonalRows {
    @Override
    public List<String> forgetting() {
        return List.of("delete from notice where person_id = :person");
    }
}
