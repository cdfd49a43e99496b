package org.rekey.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `GET` and `PUT /demo/calendar`: the day that phase-outs see.
@RestController
class CalendarForMachines {
    private final DemoCalendar calendar;
    private final JsonMapper json;

    CalendarForMachines(DemoCalendar calendar, JsonMapper json) {
        this.calendar = calendar;
        this.json = json;
    }

    @GetMapping(value = "/demo/calendar", produces = "application/json")
    Shown show() {
        Instant now = calendar.instant();
        return new Shown(now, LocalDate.ofInstant(now, Moment.BRUSSELS), Moment.BRUSSELS.getId());
    }

    /// Takes `{"instant": "2024-01-31T00:00:00+01:00"}`, `{"duration": "P1D"}`, or either as a plain text.
    @PutMapping(value = "/demo/calendar", produces = "application/json")
    Shown travel(@RequestBody String body) {
        Instant moment = wanted(body)
                .flatMap(text -> Moment.read(text, calendar.instant()))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "an instant or a duration, as in {\"instant\": \"2024-01-31T00:00:00Z\"}"));
        calendar.travelTo(moment);
        return show();
    }

    private Optional<String> wanted(String body) {
        if (!body.stripLeading().startsWith("{") && !body.stripLeading().startsWith("\"")) {
            return Optional.of(body);
        }
        try {
            JsonNode read = json.readTree(body);
            return Stream.of(read, read.path("instant"), read.path("duration"))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .findFirst();
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    /// Where the calendar stands.
    record Shown(Instant instant, LocalDate day, String zone) {}
}
