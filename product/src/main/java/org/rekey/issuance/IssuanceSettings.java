package org.rekey.issuance;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator decides about keys that are made and sent.
///
/// @param level the level that a logon must have reached to ask for a key that is made and sent
/// @param freshLogon how old a logon may be to ask for a key that is made and sent (ASVS 5.0, 7.5.1)
@ConfigurationProperties("rekey.issuance")
record IssuanceSettings(
        @DefaultValue("500") int level, @DefaultValue("30m") Duration freshLogon) {}
