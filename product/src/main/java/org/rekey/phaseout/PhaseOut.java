package org.rekey.phaseout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.onlineservice.ServiceGroup;
import org.rekey.person.Language;
import org.rekey.person.PersonId;

/// The plan to retire one kind of key. It holds days and a zone, not clocks: ask it about any instant.
///
/// No job makes a key end: whether it still works is worked out each time it is asked, so that a job that did
/// not run cannot keep a dead key alive.
///
/// @param exceptions groups of services with days of their own
/// @param zone in which the days begin and end
/// @param narrowing the key is worth less from a day on
/// @param endedAt an emergency: from this moment the key is refused everywhere, whatever the days say
/// @param texts words of its own, by place and language
/// @param extendableTo the last day to which a registration office may extend a person's key; null: to none
public record PhaseOut(
        KeyTypeId retiring,
        Replacements replacements,
        Days days,
        Map<ServiceGroup, Days> exceptions,
        Audience audience,
        ZoneId zone,
        @Nullable Narrowing narrowing,
        @Nullable Instant endedAt,
        Map<PlanText, Map<Language, String>> texts,
        int version,
        @Nullable LocalDate extendableTo) {

    public PhaseOut {
        exceptions = Map.copyOf(exceptions);
        texts = Map.copyOf(texts);
        if (replacements.inOrder().contains(retiring)) {
            throw new IllegalArgumentException(retiring + " cannot replace itself");
        }
        if (extendableTo != null && !extendableTo.isAfter(days.lastDay())) {
            throw new IllegalArgumentException("extendable-to does not lie after last-day");
        }
    }

    /// What holds at a moment for a group of services. While nobody has said who they are, `person` is empty.
    public Standing standing(Instant now, ServiceGroup group, Optional<PersonId> person) {
        var today = dayOf(now);
        var these = exceptions.getOrDefault(group, days);
        if (endedAt != null && !now.isBefore(endedAt)) {
            return new Standing.Ended(earlier(dayOf(endedAt).minusDays(1), these.lastDay()));
        }
        if (these.ended(today)) {
            return new Standing.Ended(these.lastDay());
        }
        if (these.warned(today) && audience.reaches(person, retiring, today)) {
            var notice = these.mandatory(today) ? Standing.Notice.MANDATORY : Standing.Notice.DISMISSIBLE;
            return new Standing.Warned(these.lastDay(), these.activatable(today), these.reissuable(today), notice);
        }
        return these.activatable(today)
                ? new Standing.Open()
                : new Standing.Closed(these.lastDay(), these.reissuable(today));
    }

    /// What holds for a person whose key a registration office has extended: once it would have ended, it works on
    /// to the extension's last day, which is never later than the plan allows. Groups of services with days of
    /// their own, and an end in an emergency, know no extension.
    public Standing standing(Instant now, ServiceGroup group, PersonId person, LocalDate extendedTo) {
        var ordinary = standing(now, group, Optional.of(person));
        if (ordinary.allowsLogon() || !extending(now, group)) {
            return ordinary;
        }
        var lastDay = earlier(extendedTo, Objects.requireNonNull(extendableTo));
        return dayOf(now).isAfter(lastDay)
                ? ordinary
                : new Standing.Warned(lastDay, false, false, Standing.Notice.DISMISSIBLE);
    }

    /// Whether the days are over on which everybody's key works, and personal extensions may not be.
    public boolean extending(Instant now, ServiceGroup group) {
        return extendableTo != null
                && !exceptions.containsKey(group)
                && (endedAt == null || now.isBefore(endedAt))
                && days.ended(dayOf(now))
                && !dayOf(now).isAfter(extendableTo);
    }

    /// To which day a registration office may extend somebody's key at a moment; empty where the plan allows none.
    public Optional<LocalDate> extendable(Instant now) {
        return Optional.ofNullable(extendableTo)
                .filter(day -> endedAt == null || now.isBefore(endedAt))
                .filter(day -> !days.activatable(dayOf(now)) && !dayOf(now).isAfter(day));
    }

    /// What a logon with the key is worth at a moment.
    public Level level(Level ordinary, Instant now) {
        return narrowing == null || dayOf(now).isBefore(narrowing.from())
                ? ordinary
                : ordinary.atMost(narrowing.level());
    }

    /// The words that the plan brings for a place, if it does.
    public Optional<String> text(PlanText place, Language language) {
        return Optional.ofNullable(texts.getOrDefault(place, Map.of()).get(language));
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
