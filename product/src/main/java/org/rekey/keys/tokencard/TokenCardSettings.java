package org.rekey.keys.tokencard;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator decides about token cards.
///
/// @param level what a logon with a token card is worth
/// @param amr the methods that services are told (RFC 8176)
/// @param reuse how often the codes of newly issued cards are good for
/// @param unanswered after how many logons by strangers that look at the number and give no code the holder is told,
/// at most once a day
@ConfigurationProperties("rekey.keys.token-card")
record TokenCardSettings(
        @DefaultValue("300") int level,
        @DefaultValue({"pwd", "otp", "mfa"}) Set<String> amr,
        @DefaultValue("single-use") Reuse reuse,
        @DefaultValue("3") int unanswered) {

    TokenCardSettings {
        amr = Set.copyOf(amr);
    }
}
