package org.rekey.password;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rekey.person.Username;
import org.rekey.throttle.Bucket;

/// Reads what a logon must know when username and password come in: person, stored hash and throttles, in one
/// statement, the same one for names that nobody has.
public interface Claimants {
    /// @param typed the username, if what was typed can be one
    /// @param buckets the throttles that decide whether the password is looked at
    Claimant find(Optional<Username> typed, List<Bucket> buckets, Instant now);
}
