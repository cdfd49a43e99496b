package org.rekey.key;

import java.util.List;
import org.rekey.key.DigitalKey.State;

/// A change of state of a key.
enum KeyMove {
    END,
    /// It could have come back, and no longer can.
    END_LATE,
    /// Ended before it has arrived with its holder.
    CALL_OFF,
    SUSPEND,
    /// Suspended for another reason, also if it was put aside before.
    SUSPEND_ANEW,
    RESTORE,
    /// It has arrived with its holder.
    ARRIVE;

    State to() {
        return switch (this) {
            case END, END_LATE, CALL_OFF -> State.ENDED;
            case SUSPEND, SUSPEND_ANEW -> State.SUSPENDED;
            case RESTORE, ARRIVE -> State.ACTIVE;
        };
    }

    /// The states in which it is possible.
    List<State> from() {
        return switch (this) {
            case END -> List.of(State.COMING, State.ACTIVE, State.SUSPENDED);
            case SUSPEND -> List.of(State.ACTIVE);
            case SUSPEND_ANEW -> List.of(State.ACTIVE, State.SUSPENDED);
            case END_LATE, RESTORE -> List.of(State.SUSPENDED);
            case CALL_OFF, ARRIVE -> List.of(State.COMING);
        };
    }
}
