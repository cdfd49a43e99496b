package org.rekey.keys.eid;

import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/// Why a card does not log its holder on. Each has a page of its own that says what to do.
enum Refusal {
    /// The browser showed no certificate: no reader, no card, or the person cancelled.
    NO_CARD,
    EXPIRED,
    /// Its issuer says so, usually because the card was reported lost.
    REVOKED,
    UNKNOWN_ISSUER,
    /// Not a certificate for logging on, or without the number and names of a person.
    UNSUITABLE,
    /// Neither the issuer's responder nor its list answered, so nobody knows whether the card was revoked.
    UNREACHABLE,
    /// Nobody here has the card's number.
    UNKNOWN_HERE,
    /// The number is known under other names.
    OTHER_NAMES,
    /// The card is not that of the person who is logged on.
    OTHER_PERSON,
    /// The holder or the service desk switched the eID off.
    SWITCHED_OFF,
    /// The way to the card's address took too long, or was gone a second time.
    LATE;

    /// In addresses and in the keys of texts.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Refusal> of(String id) {
        for (Refusal refusal : values()) {
            if (refusal.id().equals(id)) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    HttpStatus status() {
        return this == UNREACHABLE ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.FORBIDDEN;
    }
}
