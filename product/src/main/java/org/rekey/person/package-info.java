/// A natural person known to the logon service (NIST SP 800-63B-4: subscriber): identifiers with their history,
/// names, contacts, language, username. What a person can log on with is not here but in `key` and `password`.
@ApplicationModule(allowedDependencies = {"event", "vault", "schedule", "database"})
@NullMarked
package org.rekey.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
