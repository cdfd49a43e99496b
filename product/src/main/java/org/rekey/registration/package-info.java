/// The desk of a registration office (eIDAS: registration authority): officers find or enter a person whose
/// identity they have checked at the counter, hand out an activation code, and help the people whom their office
/// registered.
///
/// Whoever the officer looks at, he looks for a reason, and the look is written down; every page about a person
/// hangs on a look of the same officer, so no identity of a person travels in an address. What the person then does
/// alone is in `enrolment`; who is an officer, in `office`.
@ApplicationModule(
        allowedDependencies = {
            "event",
            "person",
            "key",
            "text",
            "vault",
            "schedule",
            "database",
            "onlineservice",
            "phaseout",
            "web",
            "logon",
            "office",
            "enrolment",
            "dispatch"
        })
@NullMarked
package org.rekey.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
