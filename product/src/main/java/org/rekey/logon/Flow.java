package org.rekey.logon;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One logon in progress: what was asked and how far it has come. It lives in a sealed cookie of the browser.
///
/// @param startedAt when it began; no renewal carries it beyond [#LONGEST]
record Flow(UUID id, LogonRequest asked, Instant startedAt, FlowState state) {
    /// Since the last step.
    static final Duration IDLE = Duration.ofMinutes(15);

    /// Since the first, long enough to install an app with somebody's help.
    static final Duration LONGEST = Duration.ofHours(1);

    boolean holdsAt(Instant now) {
        return now.isBefore(startedAt.plus(LONGEST));
    }

    Optional<Flow> after(FlowEvent event) {
        return Transitions.next(state, event).map(this::with);
    }

    Flow with(FlowState next) {
        return new Flow(id, asked, startedAt, next);
    }
}
