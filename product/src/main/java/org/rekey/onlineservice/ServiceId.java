package org.rekey.onlineservice;

/// The identity of an online service inside Rekey. Small, for it stands in many rows; services know themselves
/// by their `client_id`.
public record ServiceId(int value) {
    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
