/// The operators' pages. Today: registration offices, who works there, and who is an operator; each change takes
/// two operators. Who is the first operator, and who gets in when no other can, is said by the command `operator`.
@ApplicationModule(
        allowedDependencies = {
            "event",
            "person",
            "text",
            "vault",
            "schedule",
            "settings",
            "database",
            "onlineservice",
            "web",
            "logon",
            "office",
            "dispatch"
        })
@NullMarked
package org.rekey.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
