package org.rekey.key;

import java.util.UUID;

/// The identity of one digital key: a UUID of version 7.
public record KeyId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
