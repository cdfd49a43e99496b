/// Secrets at rest: values sealed and looked up under keys that never lie in the database.
@ApplicationModule(allowedDependencies = {"settings", "schedule", "database"})
@NullMarked
package org.rekey.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
