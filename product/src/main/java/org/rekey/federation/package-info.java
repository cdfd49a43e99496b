/// The protocols by which online services ask for a logon, one package each. They know `logon`; they do not know
/// one another, and no kind of key.
@ApplicationModule(
        allowedDependencies = {
            "event",
            "person",
            "key",
            "text",
            "vault",
            "schedule",
            "onlineservice",
            "phaseout",
            "web",
            "logon",
            "throttle",
            "settings",
            "database"
        })
@NullMarked
package org.rekey.federation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
