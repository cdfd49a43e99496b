package org.rekey.enrolment;

import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;

/// A registration office's word for a person whose identity it has checked.
///
/// @param officeName as it stands on the letter, in the person's language
/// @param officer who checked
public record Introduction(PersonId person, OfficeId office, String officeName, PersonId officer) {
    public Introduction {
        if (person.equals(officer)) {
            throw new IllegalArgumentException("no officer registers himself");
        }
    }
}
