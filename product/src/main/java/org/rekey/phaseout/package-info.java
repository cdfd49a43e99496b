/// The planned end of a kind of key (NIST SP 800-63B-4: migration plan of a restricted authenticator), as data,
/// and what holds on which day. Nothing here is done by a clock: a plan is asked about an instant.
@ApplicationModule(
        allowedDependencies = {
            "document",
            "event",
            "person",
            "key",
            "text",
            "vault",
            "schedule",
            "settings",
            "onlineservice"
        })
@NullMarked
package org.rekey.phaseout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
