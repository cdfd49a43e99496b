package org.rekey.console;

import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What this package keeps of persons: the right to operate. Proposals and who decided them are evidence and stay.
@Component
class OperatorsErased implements PersonalRows {
    @Override
    public List<String> forgetting() {
        return List.of("delete from operator where person_id = :person");
    }
}
