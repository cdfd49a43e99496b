package org.rekey.mykeys;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How My digital keys behaves.
///
/// @param continueAtOnce whether a person who has just proven a new key goes on to the online service with it;
/// otherwise they end the session and log on with the new key
/// @param freshLogon how old a logon may be for changing keys or contacts (ASVS 5.0, 7.5.1)
/// @param coolOff after a change of address, a replaced key can be restored for so long
@ConfigurationProperties("rekey.mykeys")
record MyKeysSettings(
        @DefaultValue("true") boolean continueAtOnce,
        @DefaultValue("30m") Duration freshLogon,
        @DefaultValue("72h") Duration coolOff) {}
