package org.rekey.mykeys;

import java.time.Duration;
import org.rekey.person.People;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How My digital keys behaves.
///
/// @param continueAtOnce whether a person who has just proven a new key goes on to the online service with it;
/// otherwise they end the session and log on with the new key
/// @param freshLogon how old a logon may be for activating a key
/// @param changeWithin how old a logon may be for changing contacts, username, password or keys that are there
/// (ASVS 5.0, 7.5.1)
/// @param strongEnough a logon at this level is enough for any change, whatever stronger keys the person has
/// @param coolOff for so long after a change of address a new key is worth no more than the one it comes from
@ConfigurationProperties("rekey.mykeys")
record MyKeysSettings(
        @DefaultValue("true") boolean continueAtOnce,
        @DefaultValue("30m") Duration freshLogon,
        @DefaultValue("10m") Duration changeWithin,
        @DefaultValue("400") int strongEnough,
        @DefaultValue("72h") Duration coolOff) {

    /// For how long what was replaced or deactivated after a change of address can come back: while the address
    /// can, or while new keys are held back.
    Duration restorable() {
        return coolOff.compareTo(People.REVERSIBLE) > 0 ? coolOff : People.REVERSIBLE;
    }
}
