package org.rekey.demo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Where to travel: an instant (`2024-01-30T22:59:00Z`, or with an offset), a local date or date and time in
/// Brussels, or a duration from where the calendar stands (`P1D`, `-PT2H`).
final class Moment {
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private Moment() {}

    /// The same on a clock in Brussels, to the second.
    static LocalDateTime inBrussels(Instant instant) {
        return LocalDateTime.ofInstant(instant, BRUSSELS).truncatedTo(ChronoUnit.SECONDS);
    }

    static Optional<Instant> read(String text, Instant from) {
        List<Function<String, Instant>> forms = List.of(
                Instant::parse,
                t -> OffsetDateTime.parse(t).toInstant(),
                t -> LocalDateTime.parse(t).atZone(BRUSSELS).toInstant(),
                t -> LocalDate.parse(t).atTime(LocalTime.NOON).atZone(BRUSSELS).toInstant(),
                t -> from.plus(Duration.parse(t)));
        return forms.stream()
                .flatMap(form -> tried(form, text.strip()).stream())
                .findFirst();
    }

    private static Optional<Instant> tried(Function<String, Instant> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeException | ArithmeticException other) {
            return Optional.empty();
        }
    }
}
