/// Registration offices, and who works there: an officer is a person with a role at an office (eIDAS: registration
/// authority). What officers do is in `registration`; who makes them officers, in `console`.
@ApplicationModule(allowedDependencies = {"event", "person", "schedule"})
@NullMarked
package org.rekey.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
