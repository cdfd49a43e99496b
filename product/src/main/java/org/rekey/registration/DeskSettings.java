package org.rekey.registration;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the desk behaves.
///
/// @param lookValid how long after a look the officer may work with that person
/// @param requestValid how long a proposal waits for a second officer before it lapses
/// @param looksPerHour how many looks one officer may take within an hour; above, the desk says to wait and the
/// audit trail shows it
/// @param registrationsPerDay how many people one officer may register within 24 hours
/// @param samplePercent so many of a hundred registrations are drawn for somebody to check again
/// @param uniqueEmail whether an e-mail address serves one person only
/// @param unusualFactor an office is shown an officer who did so many times as much on a day as is usual there
/// @param unusualFrom a day on which an officer did something less often than this is never shown as unusual
/// @param zone the time zone of the days that the desk shows
@ConfigurationProperties("rekey.desk")
record DeskSettings(
        @DefaultValue("30m") Duration lookValid,
        @DefaultValue("14d") Duration requestValid,
        @DefaultValue("60") int looksPerHour,
        @DefaultValue("80") int registrationsPerDay,
        @DefaultValue("5") int samplePercent,
        @DefaultValue("true") boolean uniqueEmail,
        @DefaultValue("3") int unusualFactor,
        @DefaultValue("10") int unusualFrom,
        @DefaultValue("Europe/Brussels") ZoneId zone) {}
