package org.rekey.logon;

import java.time.Duration;
import java.time.ZoneId;
import org.rekey.key.Level;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator decides about logons.
///
/// @param zone the time zone of days and times on pages, cards and letters that are no office's own: in My
/// digital keys, in the console, the last day of an activation code, a key's day of last use
/// @param sessionIdle after this time without use a session is over
/// @param sessionLongest after this time a session is over in any case
/// @param strongFrom the level from which on the two shorter times `strong-session-idle` and
/// `strong-session-longest` hold
/// @param strongSessionIdle after this time without use a session of level `strong-from` or more is over
/// @param strongSessionLongest after this time a session of level `strong-from` or more is over in any case
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
