/// One logon, from the request of an online service to a session: pure decisions, the I/O around them, and one
/// page controller for every kind of key. Protocols and key types are not known here.
@ApplicationModule(
        allowedDependencies = {
            "event",
            "person",
            "key",
            "text",
            "vault",
            "schedule",
            "onlineservice",
            "throttle",
            "password",
            "phaseout",
            "web",
            "database"
        })
@NullMarked
package org.rekey.logon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
