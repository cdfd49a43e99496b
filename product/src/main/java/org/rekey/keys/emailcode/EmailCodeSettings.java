package org.rekey.keys.emailcode;

import java.util.Set;
import org.rekey.settings.OnlyWith;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator decides about codes by e-mail. `rekey.keys.email-code.enabled=false` takes the kind away
/// altogether.
///
/// @param level what a logon with a code by e-mail is worth
/// @param amr the methods that services are told (RFC 8176); not `mfa`: a mailbox is no second factor
@ConfigurationProperties("rekey.keys.email-code")
@OnlyWith("${rekey.keys.email-code.enabled:true}")
record EmailCodeSettings(
        @DefaultValue("350") int level,
        @DefaultValue({"pwd", "otp"}) Set<String> amr) {
    EmailCodeSettings {
        amr = Set.copyOf(amr);
    }
}
