package org.rekey.mykeys;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.rekey.schedule.PhaseOutCalendar;
import org.rekey.text.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The days that a person reads. Where the calendar travels they travel along, so that a key that was activated
/// yesterday reads so on every day; otherwise they are the days on which things happened.
@Component
public class ShownDays {
    private final InstantSource time;
    private final PhaseOutCalendar calendar;
    private final ZoneId zone;

    ShownDays(
            InstantSource time, PhaseOutCalendar calendar, @Value("${rekey.logon.zone:Europe/Brussels}") ZoneId zone) {
        this.time = time;
        this.calendar = calendar;
        this.zone = zone;
    }

    public LocalDate of(Instant happened) {
        return of(LocalDate.ofInstant(happened, zone));
    }

    public LocalDate of(LocalDate happened) {
        var real = LocalDate.ofInstant(time.instant(), zone);
        var seen = LocalDate.ofInstant(calendar.instant(), zone);
        return happened.plusDays(ChronoUnit.DAYS.between(real, seen));
    }

    /// The hour, as it is: that of a demo does not travel.
    public String time(Instant happened) {
        return Texts.time(happened.atZone(zone));
    }
}
