package org.rekey.password;

import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What this package keeps of persons: the hash of a password.
@Component
class PasswordsOfPersons implements PersonalRows {
    @Override
    public List<String> forgetting() {
        return List.of("delete from password where person_id = :person");
    }
}
