/// Memorized secrets (NIST SP 800-63B-4 section 3.1.1): hashed slowly with Argon2id on a pool of its own, checked in
/// equal work for known and unknown names, chosen under a policy. It does not know what a logon is.
@ApplicationModule(allowedDependencies = {"event", "person", "vault", "schedule", "throttle", "settings", "database"})
@NullMarked
package org.rekey.password;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
