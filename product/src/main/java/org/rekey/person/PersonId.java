package org.rekey.person;

import java.util.UUID;

/// The identity of a person inside Rekey: a UUID of version 7, given at enrolment, that never leaves the
/// service.
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
