/// The way of a person who was registered at an office to a first digital key: an activation code on paper and an
/// activation link by e-mail, both needed together and once, then a username, a password and a key of choice.
///
/// It does not check anybody's identity and knows no officer's rights: that is the office's desk. It knows no
/// kind of key either.
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
            "throttle",
            "password",
            "web",
            "logon",
            "paper"
        })
@NullMarked
package org.rekey.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
