package org.rekey.person;

import java.time.Instant;
import java.util.Optional;

/// What people have said was not them, by the number that they and the service desk were given.
public interface ReportedCases {
    /// @param number as somebody has typed it
    Optional<Case> find(String number);

    /// @param number as it stands in the mails
    /// @param suspended how many keys were, then
    /// @param keysLeft a key was left with which the person could log on to My digital keys
    record Case(String number, PersonId person, Instant at, int suspended, boolean keysLeft) {}
}
