package org.rekey.mykeys;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A replacement that a person can choose, and what its last click writes to. The person has a token card besides.
///
/// The eID is not among them: its card is shown at another address, and what one click then writes is tried over the
/// database.
enum Way {
    CARD_BY_EMAIL_CODE("token-card", "email-code", "one_time_code"),
    CARD_BY_MOBILE_APP("token-card", "mobile-app", "mobile_app_key"),
    NOTHING_BY_SMS_CODE("", "sms-code", "sms_code_key"),
    EMAIL_CODE("email-code", "email-code", "one_time_code"),
    MOBILE_APP("mobile-app", "mobile-app", "mobile_app_key"),
    SMS_CODE("sms-code", "sms-code", "sms_code_key");

    private static final List<String> COMMON =
            List.of("activation", "digital_key", "logon_session", "audit_event", "notice");
    final String former;
    final String next;
    private final String ownTable;

    Way(String former, String next, String ownTable) {
        this.former = former;
        this.next = next;
        this.ownTable = ownTable;
    }

    /// A phase-out sends the former key away.
    boolean phasedOut() {
        return former.equals("token-card");
    }

    /// One of its own kind takes its place.
    boolean renews() {
        return former.equals(next);
    }

    Stream<String> tables() {
        return Stream.concat(Stream.of(ownTable), COMMON.stream());
    }

    List<String> before() {
        return renews() ? List.of(next + " ACTIVE", "token-card ACTIVE") : List.of("token-card ACTIVE");
    }

    List<String> after() {
        var states = new ArrayList<String>();
        states.add(next + " ACTIVE");
        if (renews()) {
            states.add(former + " ENDED");
        }
        states.add(phasedOut() ? "token-card ENDED" : "token-card ACTIVE");
        return states;
    }
}
