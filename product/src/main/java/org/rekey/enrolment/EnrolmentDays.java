package org.rekey.enrolment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.rekey.person.Language;
import org.rekey.schedule.PhaseOutCalendar;
import org.rekey.text.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The days that stand on a letter, in the time zone of its readers. They are shown as the calendar has them.
@Component
class EnrolmentDays {
    private final InstantSource time;
    private final PhaseOutCalendar calendar;
    private final ZoneId zone;

    EnrolmentDays(
            InstantSource time, PhaseOutCalendar calendar, @Value("${rekey.logon.zone:Europe/Brussels}") ZoneId zone) {
        this.time = time;
        this.calendar = calendar;
        this.zone = zone;
    }

    /// The end of the day: what holds until a day holds for all of it.
    Instant endOfDay(Instant moment) {
        return LocalDate.ofInstant(moment, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    String day(Language language, Instant moment) {
        var travelled = ChronoUnit.DAYS.between(
                LocalDate.ofInstant(time.instant(), zone), LocalDate.ofInstant(calendar.instant(), zone));
        return Texts.day(language, LocalDate.ofInstant(moment, zone).plusDays(travelled));
    }

    /// The last day before a moment.
    String lastDay(Language language, Instant end) {
        return day(language, end.minusNanos(1));
    }
}
