package org.rekey.phaseout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
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
        int version) {

    public PhaseOut {
        exceptions = Map.copyOf(exceptions);
        texts = Map.copyOf(texts);
        if (replacements.inOrder().contains(retiring)) {
            throw new IllegalArgumentException(retiring + " cannot replace itself");
        }
    }

    /// What holds at a moment for a group of services. While nobody has said who they are, `person` is empty.
    public Standing standing(Instant now, ServiceGroup group, Optional<PersonId> person) {
        var today = dayOf(now);
        var these = exceptions.getOrDefault(group, days);
        if (endedAt != null && !now.isBefore(endedAt)) {
            return new Standing.Ended(earlier(dayOf(endedAt), these.lastDay()));
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
