package org.rekey.logon;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyTypeId;

/// One logon in progress: what was asked and how far it has come. It lives in a sealed cookie of the browser.
///
/// @param startedAt when it began
/// @param seenAt its last step
/// @param answeredAt when the protocol had its answer; null while it waits
/// @param plans the phase-outs that the person was first shown, by their number: later ones change no words here,
/// and may only be stricter
record Flow(
        UUID id,
        LogonRequest asked,
        Instant startedAt,
        Instant seenAt,
        FlowState state,
        @Nullable Instant answeredAt,
        long plans) {
    /// Since the last step.
    private static final Duration IDLE = Duration.ofMinutes(15);

    /// Since the first, long enough to install an app with somebody's help.
    private static final Duration LONGEST = Duration.ofHours(1);

    /// What was answered is over, but for a second click. Whoever is logged on and changes keys has time to think: the
    /// flow opens nothing without the session, which ends earlier.
    boolean holdsAt(Instant now) {
        return (changing() || now.isBefore(seenAt.plus(IDLE)))
                && now.isBefore(startedAt.plus(LONGEST))
                && (answeredAt == null || now.isBefore(answeredAt.plus(Sessions.DOUBLE_CLICK)));
    }

    private boolean changing() {
        return state instanceof FlowState.Complete(KeyTypeId _, Aim aim) && aim == Aim.CHANGE;
    }

    Flow answered(Instant now) {
        return answeredAt == null ? new Flow(id, asked, startedAt, seenAt, state, now, plans) : this;
    }

    WayBack wayBack() {
        return new WayBack(asked.service(), asked.cancelOrigin());
    }

    Optional<Flow> after(FlowEvent event) {
        return Transitions.next(state, event)
                .map(next -> new Flow(id, asked, startedAt, seenAt, next, answeredAt, plans));
    }

    Flow seen(Instant now) {
        return new Flow(id, asked, startedAt, now, state, answeredAt, plans);
    }

    /// The main logon screen.
    String path() {
        return "/logon/" + id;
    }

    /// The page of one kind of key.
    String path(KeyTypeId key) {
        return path() + "/" + key;
    }

    /// Where the protocol goes on.
    String continued() {
        return asked.returnPath().replace("{flow}", id.toString());
    }
}
