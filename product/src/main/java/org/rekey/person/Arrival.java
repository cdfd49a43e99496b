package org.rekey.person;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person who comes from elsewhere, among thousands. Its `toString` hides who it is.
///
/// @param username what the person logs on with there
/// @param former numbers of the national register that the person had before
/// @param keysActive one bit for each kind of key of which the person brings an active one
/// @param keysUsed one bit for each kind that was used in the last months
public record Arrival(
        PersonId id,
        Enrolment enrolment,
        @Nullable Username username,
        List<FormerNumber> former,
        int keysActive,
        int keysUsed,
        Instant enrolledAt) {
    public Arrival {
        former = List.copyOf(former);
    }

    @Override
    public String toString() {
        return "Arrival[" + id + "]";
    }

    /// A number that was replaced, and when.
    public record FormerNumber(NationalNumber number, Instant until) {}
}
