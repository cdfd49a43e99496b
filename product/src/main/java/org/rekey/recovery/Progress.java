package org.rekey.recovery;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyId;

/// How far a browser has come with one recovery. What is used up or counted is not here but in rows.
///
/// @param token of the link, for going back to the choice of a key; empty where there is none
/// @param key whose code is asked for, once it is chosen
/// @param proven this browser has proven a key
/// @param flow the logon to go on with
record Progress(
        UUID recovery,
        String token,
        @Nullable KeyId key,
        boolean proven,
        @Nullable UUID flow) {
    private static final String BETWEEN = "|";

    Progress withProof() {
        return new Progress(recovery, token, key, true, flow);
    }

    String text() {
        return String.join(
                BETWEEN,
                recovery.toString(),
                token,
                key == null ? "" : key.toString(),
                Boolean.toString(proven),
                flow == null ? "" : flow.toString());
    }

    static Progress of(String text) {
        var parts = text.split("\\|", 5);
        return new Progress(
                UUID.fromString(parts[0]),
                parts[1],
                uuid(parts[2]).map(KeyId::new).orElse(null),
                Boolean.parseBoolean(parts[3]),
                uuid(parts[4]).orElse(null));
    }

    private static Optional<UUID> uuid(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty()).map(UUID::fromString);
    }
}
