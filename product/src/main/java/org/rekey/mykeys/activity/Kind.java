package org.rekey.mykeys.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a person is shown of what happened: logons, changes, and attacks that were held off. Refused logons of
/// strangers are left out, for anybody can make any number of them.
enum Kind {
    SESSION_STARTED(Doubt.KEY),
    SIGNED_ON_AGAIN(Doubt.SESSION),
    KEY_ACTIVATED(Doubt.KEY_AND_SESSION),
    KEY_RESTORED(Doubt.KEY_AND_SESSION),
    KEY_DEACTIVATED(Doubt.SESSION),
    KEY_SUSPENDED(Doubt.SESSION),
    EMAIL_CHANGED(Doubt.SESSION),
    EMAIL_RESTORED(Doubt.SESSION),
    MOBILE_NUMBER_CHANGED(Doubt.SESSION),
    MOBILE_NUMBER_RESTORED(Doubt.SESSION),
    ADDRESS_CHANGED(Doubt.SESSION),
    USERNAME_CHANGED(Doubt.SESSION),
    PASSWORD_CHANGED(Doubt.SESSION),
    PASSWORD_RECOVERED(Doubt.KIND_OF_KEY),
    OWN_DATA_COPIED(Doubt.SESSION),
    ENROLMENT_ISSUED(Doubt.SESSION),
    KEY_EXTENDED(Doubt.SESSION),
    KEY_ORDERED(Doubt.SESSION),
    KEY_ORDER_ENDED(Doubt.SESSION),
    KEY_LOCKED(Doubt.NONE),
    CHALLENGE_UNANSWERED(Doubt.NONE),
    GUESSING_STOPPED(Doubt.NONE),
    PASSWORD_VOIDED(Doubt.NONE);

    /// Which keys are in doubt when the person says that it was somebody else.
    enum Doubt {
        /// Nothing was done: there is nothing to report.
        NONE,
        /// The key that it was done with.
        KEY,
        /// The key of the kind that it was done with, without a session.
        KIND_OF_KEY,
        /// The key that had opened the session in which it was done.
        SESSION,
        /// That one, and the key that it is about.
        KEY_AND_SESSION
    }

    private final Doubt doubt;

    Kind(Doubt doubt) {
        this.doubt = doubt;
    }

    /// The names of all the events.
    static List<String> events() {
        return Arrays.stream(values()).map(Kind::event).toList();
    }

    static Kind of(String event) {
        return valueOf(event.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String event() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean logon() {
        return this == SESSION_STARTED || this == SIGNED_ON_AGAIN;
    }

    boolean reportable() {
        return doubt != Doubt.NONE;
    }

    /// Whether the key in doubt is named by its kind alone: of each kind a person has one.
    boolean byKindOfKey() {
        return doubt == Doubt.KIND_OF_KEY;
    }

    /// Among the facts that were noted, those that name a key in doubt.
    List<String> doubtful() {
        return switch (doubt) {
            case NONE, KIND_OF_KEY -> List.of();
            case KEY -> List.of("key");
            case SESSION -> List.of("by");
            case KEY_AND_SESSION -> List.of("key", "by");
        };
    }
}
