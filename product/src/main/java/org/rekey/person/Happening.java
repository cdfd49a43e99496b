package org.rekey.person;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened to a person, as it was written down.
///
/// @param kind the name of the event: `key-activated`
/// @param detail the outcome, choice or cause that the event names: `by-holder`
/// @param service the online service's number
/// @param facts what else was noted: what the event says, and the circumstances
public record Happening(
        UUID id,
        Instant at,
        String kind,
        @Nullable String detail,
        @Nullable Integer service,
        @Nullable String keyType,
        Map<String, String> facts) {
    public Happening {
        facts = Map.copyOf(facts);
    }
}
