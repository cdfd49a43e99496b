package org.rekey.dispatch;

import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What this package keeps of persons. The audit trail tells by ids that something was sent, and by whom.
@Component
class OrdersOfPersons implements PersonalRows {
    @Override
    public List<String> forgetting() {
        return List.of("delete from key_order where person_id = :person");
    }
}
