package org.rekey.office;

import java.util.Set;
import org.rekey.person.PersonId;

/// A person who works at an office, with what they may do there.
public record Officer(PersonId person, Set<Role> roles) {
    public Officer {
        roles = Set.copyOf(roles);
    }
}
