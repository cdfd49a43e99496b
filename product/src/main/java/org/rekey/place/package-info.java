/// Roughly where somebody is, as far as a table of networks tells, which the operator gives. What is kept is the
/// place, never the address that it was looked up with. Without a table no place is known; no other service is
/// asked.
@ApplicationModule(allowedDependencies = {"event", "person", "settings", "web"})
@NullMarked
package org.rekey.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
