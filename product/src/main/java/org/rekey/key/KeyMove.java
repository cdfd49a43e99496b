package org.rekey.key;

import java.util.List;
import org.rekey.key.DigitalKey.State;

/// A change of state of a key.
enum KeyMove {
    END,
    SUSPEND,
    RESTORE;

    State to() {
        return switch (this) {
            case END -> State.ENDED;
            case SUSPEND -> State.SUSPENDED;
            case RESTORE -> State.ACTIVE;
        };
    }

    /// The states in which it is possible.
    List<State> from() {
        return switch (this) {
            case END -> List.of(State.ACTIVE, State.SUSPENDED);
            case SUSPEND -> List.of(State.ACTIVE);
            case RESTORE -> List.of(State.SUSPENDED);
        };
    }
}
