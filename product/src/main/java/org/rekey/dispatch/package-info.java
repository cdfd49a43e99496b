/// Keys that are printed and go to their holders by post: orders from registration offices, print batches for the
/// mail house, and what became of each letter.
///
/// It knows no kind of key: what is printed is the kind's own ([Printing]). It checks nobody's identity and knows
/// no rights: that is the desk's and the console's. A batch is sealed for the mail house (RFC 5652, RFC 5083)
/// before it is written anywhere.
@ApplicationModule(
        allowedDependencies = {
            "event",
            "person",
            "key",
            "password",
            "text",
            "vault",
            "schedule",
            "settings",
            "database",
            "onlineservice",
            "phaseout",
            "web",
            "paper"
        })
@NullMarked
package org.rekey.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
