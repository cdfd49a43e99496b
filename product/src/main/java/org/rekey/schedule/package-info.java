/// The passage of time: the two clocks, and recurring work. Nobody else reads the system's clock.
@ApplicationModule(allowedDependencies = {"settings"})
@NullMarked
package org.rekey.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
