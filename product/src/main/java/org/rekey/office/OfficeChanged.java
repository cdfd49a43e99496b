package org.rekey.office;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// A registration office was opened, renamed or closed.
public record OfficeChanged(Instant at, int office, Kind kind) implements DomainEvent {
    public enum Kind {
        OPENED,
        RENAMED,
        CLOSED
    }
}
