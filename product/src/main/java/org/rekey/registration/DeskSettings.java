package org.rekey.registration;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the desk behaves.
///
/// @param lookValid how long after a look the officer may work with that person
/// @param requestValid how long something waits for a second officer
/// @param looksPerHour looks of one officer; above, the desk says to wait and the audit trail shows it
/// @param registrationsPerDay registrations of one officer within 24 hours
/// @param samplePercent so many of a hundred registrations are drawn for somebody to check again
/// @param uniqueEmail whether an e-mail address serves one person only
/// @param unusualFactor so many times the usual day of the office is shown to its auditor
/// @param unusualFrom fewer of anything are never unusual
/// @param zone of the days that the desk shows
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
