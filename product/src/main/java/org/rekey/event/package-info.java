/// The marker of a domain event, and nothing else. Everything may be told; this package does not say to whom.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rekey.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
