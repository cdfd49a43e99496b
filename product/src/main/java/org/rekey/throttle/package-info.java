/// Growing waits after failures, per name, key and source address. What a failure is, the callers say: only wrong
/// answers that somebody submitted count (NIST SP 800-63B-4 section 3.2.2).
@ApplicationModule(allowedDependencies = {"event", "person", "key", "vault", "schedule"})
@NullMarked
package org.rekey.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
