package org.rekey.enrolment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator decides about activation codes and links.
///
/// @param validity how long an activation code and its link can be used
/// @param objection how long an activation code waits when the person has something to lose, so that whoever
/// holds it can object
/// @param level what an identity that was checked at a counter is worth to the keys that are activated with it
@ConfigurationProperties("rekey.enrolment")
record EnrolmentSettings(
        @DefaultValue("14d") Duration validity,
        @DefaultValue("72h") Duration objection,
        @DefaultValue("500") int level) {
    EnrolmentSettings {
        if (objection.isNegative() || validity.compareTo(objection) <= 0) {
            throw new IllegalArgumentException(
                    "rekey.enrolment.validity is longer than objection, which is not negative");
        }
    }
}
