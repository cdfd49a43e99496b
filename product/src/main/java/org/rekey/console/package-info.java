/// The operators' pages: registration offices, who works there, who is an operator, the erasing of people, and the
/// files of letters for the mail house. Each change takes two operators, an erasure too; files of letters take one. Who
/// is the first operator, and who gets in when no other can, is said by the command `operator`.
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
