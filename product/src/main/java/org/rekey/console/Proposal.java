package org.rekey.console;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.person.PersonId;

/// A change that one operator wants, and what another has said to it.
///
/// @param decidedBy the operator who approved or declined it, or the one who withdrew his own
record Proposal(
        UUID id,
        Change change,
        PersonId proposedBy,
        Instant proposedAt,
        State state,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt) {

    enum State {
        OPEN,
        APPROVED,
        DECLINED,
        WITHDRAWN
    }

    /// Whether this operator may bring it into force: never his own, never one that gives him something or erases him.
    boolean approvableBy(PersonId operator) {
        return state == State.OPEN
                && !proposedBy.equals(operator)
                && change.gains().filter(operator::equals).isEmpty()
                && !(change instanceof Change.ErasePerson erased
                        && erased.person().equals(operator));
    }
}
