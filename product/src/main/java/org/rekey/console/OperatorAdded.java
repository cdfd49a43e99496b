package org.rekey.console;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// Somebody may open the operators' console from now on.
record OperatorAdded(Instant at, PersonId person, By by) implements DomainEvent {
    /// How it came about.
    enum By {
        /// Whoever has the settings and the key file ran the command: the first operator, or breaking the glass.
        COMMAND,
        TWO_OPERATORS
    }
}
