package org.rekey.registration;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.rekey.text.Texts;
import org.rekey.web.Page;
import org.springframework.stereotype.Component;

/// Days and times as they are read at the counter.
@Component
class Moments {
    private final DeskSettings settings;
    private final InstantSource time;

    Moments(DeskSettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
    }

    String words(Instant at, Page page) {
        return page.moment(at.atZone(settings.zone()));
    }

    String time(Instant at) {
        return Texts.time(at.atZone(settings.zone()));
    }

    String day(Instant at, Page page) {
        return page.day(LocalDate.ofInstant(at, settings.zone()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), settings.zone());
    }

    Instant begin(LocalDate day) {
        return day.atStartOfDay(settings.zone()).toInstant();
    }
}
