package org.rekey.key;

import java.util.Collection;
import java.util.List;
import org.rekey.person.PersonalRows;
import org.springframework.stereotype.Component;

/// What the kinds of key keep of persons: secrets, each kind in tables of its own.
@Component
class SecretsOfPersons implements PersonalRows {
    private final Collection<KeyTransfer> kinds;

    SecretsOfPersons(Collection<KeyTransfer> kinds) {
        this.kinds = kinds;
    }

    @Override
    public List<String> forgetting() {
        return kinds.stream().flatMap(kind -> kind.forgetting().stream()).toList();
    }
}
