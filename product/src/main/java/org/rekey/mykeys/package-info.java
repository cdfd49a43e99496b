/// My digital keys: what keys a person has, and the path of four steps on which one more is activated, in place of
/// one that ends or beside the others. It knows no kind of key: their pages and their codes are their own.
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
            "onetimecode",
            "throttle",
            "password",
            "web",
            "logon",
            "place",
            "transfer",
            "dispatch",
            "enrolment"
        })
@NullMarked
package org.rekey.mykeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
