package org.rekey.phaseout;

import java.time.LocalDate;
import java.util.Optional;

/// What holds for a kind of key at one instant, for one group of services and one person.
public sealed interface Standing {
    /// No phase-out, or none that has begun to matter.
    record Open() implements Standing {}

    /// Keys work, but no new ones are activated.
    record Closed(LocalDate lastDay, boolean reissuable) implements Standing {}

    /// Keys work, and their holders are told at each logon that the end is near.
    record Warned(LocalDate lastDay, boolean activatable, boolean reissuable, Notice notice) implements Standing {}

    /// Keys are refused.
    ///
    /// @param lastDay the last on the whole of which they worked
    record Ended(LocalDate lastDay) implements Standing {}

    enum Notice {
        /// The holder may carry on for now.
        DISMISSIBLE,
        /// The holder logs on once more, to replace the key.
        MANDATORY
    }

    /// Whether a logon with such a key is accepted.
    default boolean allowsLogon() {
        return !(this instanceof Ended);
    }

    /// Whether a new key of this kind can be activated.
    default boolean allowsActivation() {
        return switch (this) {
            case Open open -> true;
            case Warned warned -> warned.activatable();
            case Closed closed -> false;
            case Ended ended -> false;
        };
    }

    /// Whether a holder gets another key of this kind in place of the former.
    default boolean allowsReissue() {
        return switch (this) {
            case Open open -> true;
            case Closed closed -> closed.reissuable();
            case Warned warned -> warned.reissuable();
            case Ended ended -> false;
        };
    }

    /// What is said at logon, if anything.
    default Optional<Notice> warning() {
        return this instanceof Warned warned ? Optional.of(warned.notice()) : Optional.empty();
    }

    /// The last day on which such a key works, once that is public.
    default Optional<LocalDate> publicLastDay() {
        return switch (this) {
            case Open open -> Optional.empty();
            case Closed closed -> Optional.of(closed.lastDay());
            case Warned warned -> Optional.of(warned.lastDay());
            case Ended ended -> Optional.of(ended.lastDay());
        };
    }

    /// Whether this leaves a holder less than the other one does.
    default boolean stricterThan(Standing other) {
        return severity() > other.severity();
    }

    private int severity() {
        return switch (this) {
            case Open open -> 0;
            case Closed closed -> 1;
            case Warned warned -> warned.notice() == Notice.DISMISSIBLE ? 2 : 3;
            case Ended ended -> 4;
        };
    }
}
