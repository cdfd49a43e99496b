/// The marker of a domain event, and what else may be noted of the moment. Everything may be told; this package does
/// not say to whom.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rekey.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
