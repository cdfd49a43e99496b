package org.rekey.recovery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator decides about forgotten passwords.
///
/// @param validity how long the link by e-mail to a new password is good for; two hours at most
@ConfigurationProperties("rekey.recovery")
record RecoverySettings(@DefaultValue("30m") Duration validity) {
    private static final Duration LONGEST = Duration.ofHours(2);

    RecoverySettings {
        if (!validity.isPositive() || validity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("rekey.recovery.validity lies between 0 and 2 hours");
        }
    }
}
