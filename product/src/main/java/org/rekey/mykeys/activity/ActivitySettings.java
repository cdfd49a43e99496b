package org.rekey.mykeys.activity;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.person.EmailAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings `rekey.mykeys.activity`.
///
/// @param shown how far back people see what happened
/// @param reportTo the e-mail address of the service desk, which is told of each report; none by default, and people
/// are then asked to call
@ConfigurationProperties("rekey.mykeys.activity")
record ActivitySettings(
        @DefaultValue("180d") Duration shown, @Nullable String reportTo) {
    ActivitySettings {
        if (reportTo != null && EmailAddress.parse(reportTo).isEmpty()) {
            throw new IllegalArgumentException("not an e-mail address in rekey.mykeys.activity.report-to: " + reportTo);
        }
    }

    Optional<EmailAddress> desk() {
        return Optional.ofNullable(reportTo).flatMap(EmailAddress::parse);
    }
}
