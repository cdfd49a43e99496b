package org.rekey.phaseout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.onlineservice.ServiceGroup;

/// A builder of plans; without more said, the reference phase-out of the paper card.
final class Plans {
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    static final KeyTypeId CARD = new KeyTypeId("paper-card");
    static final KeyTypeId MAIL = new KeyTypeId("mail-code");
    static final KeyTypeId APP = new KeyTypeId("app-code");
    static final ServiceGroup FEDERAL = new ServiceGroup("federal");
    static final ServiceGroup FLEMISH = new ServiceGroup("flemish");
    static final LocalDate CLOSED = LocalDate.of(2020, 9, 25);
    static final LocalDate WARNED = LocalDate.of(2023, 7, 19);
    static final LocalDate LAST = LocalDate.of(2024, 1, 30);

    private Days days = new Days(CLOSED, CLOSED, WARNED, null, LAST);
    private final Map<ServiceGroup, Days> exceptions = new HashMap<>();
    private Audience audience = new Audience.Everybody();
    private @Nullable Narrowing narrowing;
    private @Nullable Instant endedAt;
    private ZoneId zone = BRUSSELS;
    private @Nullable LocalDate extendableTo;

    static Plans plan() {
        return new Plans();
    }

    Plans days(Days changed) {
        days = changed;
        return this;
    }

    Plans except(ServiceGroup group, Days its) {
        exceptions.put(group, its);
        return this;
    }

    Plans audience(Audience changed) {
        audience = changed;
        return this;
    }

    Plans narrowed(LocalDate from, int level) {
        narrowing = new Narrowing(from, new Level(level));
        return this;
    }

    Plans endedAt(Instant moment) {
        endedAt = moment;
        return this;
    }

    Plans zone(String id) {
        zone = ZoneId.of(id);
        return this;
    }

    Plans extendableTo(LocalDate day) {
        extendableTo = day;
        return this;
    }

    PhaseOut build() {
        return new PhaseOut(
                CARD,
                new Replacements(List.of(APP, MAIL), MAIL),
                days,
                exceptions,
                audience,
                zone,
                narrowing,
                endedAt,
                Map.of(),
                1,
                extendableTo);
    }

    static Days only(LocalDate lastDay) {
        return new Days(null, null, null, null, lastDay);
    }

    /// A moment of a day in Brussels.
    static Instant brussels(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BRUSSELS).toInstant();
    }

    static Instant lastMomentOf(LocalDate day) {
        return firstMomentOf(day.plusDays(1)).minusNanos(1);
    }

    static Instant firstMomentOf(LocalDate day) {
        return day.atStartOfDay(BRUSSELS).toInstant();
    }
}
