/// Asking for a key that this service makes and sends, such as a paper card: whether it can be asked for now, by
/// whom, and the page that shows its passphrase once. It knows no kind of key.
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
            "password",
            "web",
            "logon",
            "dispatch"
        })
@NullMarked
package org.rekey.issuance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
