/// What people are told: mails that are written into an outbox in the transaction that caused them, and the
/// workers that deliver them afterwards: mails over SMTP (RFC 5321, STARTTLS by RFC 3207), text messages to
/// telephones over SMPP ([org.rekey.notice.sms]).
///
/// It decides nothing: keys ask through the port [org.rekey.key.Courier], everything else is told by events.
/// Nobody imports this package.
@ApplicationModule(
        allowedDependencies = {
            "event",
            "person",
            "key",
            "text",
            "vault",
            "schedule",
            "database",
            "onetimecode",
            "onlineservice",
            "phaseout",
            "throttle",
            "password",
            "logon",
            "settings",
            "web"
        })
@NullMarked
package org.rekey.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
