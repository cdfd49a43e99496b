package org.rekey.throttle;

/// One thing whose failures are counted together.
///
/// @param subject the name, key, address or person, in one written form; stored as a keyed hash only
public record Bucket(Scope scope, String subject) {
    @Override
    public String toString() {
        return "Bucket[" + scope + "]";
    }
}
