/// What a digital key is (NIST SP 800-63B-4: authenticator), for every kind of key: the words that key types,
/// phase-outs and logons share. Which kinds exist is not known here: each lives in its own package under
/// `keys`.
@ApplicationModule(allowedDependencies = {"event", "person", "vault", "schedule", "document", "database"})
@NullMarked
package org.rekey.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
