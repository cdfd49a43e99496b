/// The way back for people who have forgotten username or password: by e-mail, and for a password with a digital key
/// that still works beside it, or with a key that says itself whose it is.
///
/// Whether somebody is known shows neither in an answer nor in the work that it takes: a page writes down what was
/// typed, and looks nobody up. No digital key is ever reset here, and none is known by its kind.
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
            "logon"
        })
@NullMarked
package org.rekey.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
