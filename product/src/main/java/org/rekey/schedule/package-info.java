/// The passage of time: the two clocks, and recurring work. Nobody else reads the system's clock.
@NullMarked
package org.rekey.schedule;

import org.jspecify.annotations.NullMarked;
