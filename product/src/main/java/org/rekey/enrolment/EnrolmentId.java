package org.rekey.enrolment;

import java.util.UUID;

/// One activation code with its activation link.
public record EnrolmentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
