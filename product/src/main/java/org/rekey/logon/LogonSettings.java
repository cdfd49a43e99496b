package org.rekey.logon;

import java.time.Duration;
import java.time.ZoneId;
import org.rekey.key.Level;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator decides about logons.
///
/// @param zone in which a key's day of last use is written down
/// @param sessionIdle after this time without use a session is over
/// @param sessionLongest after this time a session is over in any case
/// @param strongFrom from this level on, the two shorter times hold
/// @param strongSessionIdle the same as `session-idle`, from that level up
/// @param strongSessionLongest the same as `session-longest`, from that level up
@ConfigurationProperties("rekey.logon")
record LogonSettings(
        @DefaultValue("Europe/Brussels") ZoneId zone,
        @DefaultValue("30m") Duration sessionIdle,
        @DefaultValue("8h") Duration sessionLongest,
        @DefaultValue("400") int strongFrom,
        @DefaultValue("15m") Duration strongSessionIdle,
        @DefaultValue("1h") Duration strongSessionLongest) {
    LogonSettings {
        if (!sessionIdle.isPositive() || !strongSessionIdle.isPositive()) {
            throw new IllegalArgumentException("rekey.logon: a session rests for longer than no time");
        }
        if (sessionIdle.compareTo(sessionLongest) > 0 || strongSessionIdle.compareTo(strongSessionLongest) > 0) {
            throw new IllegalArgumentException("rekey.logon: no session rests for longer than it lasts");
        }
    }

    SessionLimits limits() {
        return new SessionLimits(
                new Level(strongFrom), sessionIdle, sessionLongest, strongSessionIdle, strongSessionLongest);
    }
}
