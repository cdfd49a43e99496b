package org.rekey.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rekey.person.NationalNumber;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.rekey.person.ReportedCases;
import org.rekey.registration.Look.Outcome;
import org.rekey.registration.Tallies.Deed;
import org.rekey.vault.Uuids;
import org.rekey.web.Reference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds people for officers: one exact person at a time, each look written down with its reason, and so many an
/// hour.
@Component
class Looks {
    private static final Duration HOUR = Duration.ofHours(1);
    private final LookRows rows;
    private final People people;
    private final ReportedCases reports;
    private final DeskSettings settings;
    private final Tallies tallies;
    private final Moments moments;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Looks(
            LookRows rows,
            People people,
            ReportedCases reports,
            DeskSettings settings,
            Tallies tallies,
            Moments moments,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.people = people;
        this.reports = reports;
        this.settings = settings;
        this.tallies = tallies;
        this.moments = moments;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// @return empty when the officer has looked too often
    Optional<Look> look(Desk desk, Search search) {
        var found = switch (search.subject()) {
            case Search.ByNumber(NationalNumber number) ->
                people.ofNationalNumber(number).map(List::of).orElse(List.of());
            case Search.ByReport(String report) ->
                reports.find(report).map(it -> List.of(it.person())).orElse(List.of());
            case Search.ByName(String last, String first, var born) -> people.named(last, first, born);
        };
        return write(desk, found, search.subject().typed(), search.reason(), search.note());
    }

    /// A look at somebody whom the officer has before him already, in a list of the office.
    Optional<Look> look(Desk desk, PersonId person, Reason reason) {
        return write(desk, List.of(person), "", reason, "");
    }

    /// A look of this officer that still opens pages about the person.
    Optional<Look> find(UUID id, Desk desk) {
        return rows.find(id, desk, time.instant().minus(settings.lookValid()));
    }

    /// The report by whose number the person was found, if it was that.
    Optional<ReportedCases.Case> report(Look look) {
        return reports.find(rows.subject(look)).filter(it -> it.person().equals(look.person()));
    }

    /// Whether the number of a report was typed.
    boolean byReport(Look look) {
        return Reference.parse(rows.subject(look)).isPresent();
    }

    /// The number that was typed when nobody was found by it.
    Optional<NationalNumber> typedNumber(Look look) {
        return NationalNumber.parse(rows.subject(look));
    }

    private Optional<Look> write(Desk desk, List<PersonId> found, String typed, Reason reason, String note) {
        var now = time.instant();
        if (rows.ofOfficer(desk.officer(), now.minus(HOUR)) >= settings.looksPerHour()) {
            events.publishEvent(new OfficerSlowedDown(
                    now, desk.officer().value(), desk.office().id().value(), OfficerSlowedDown.Limit.LOOKS));
            return Optional.empty();
        }
        var outcome = outcome(desk, found);
        var look = new Look(
                Uuids.v7(now),
                desk.office().id(),
                desk.officer(),
                now,
                outcome == Outcome.FOUND ? found.getFirst() : null,
                outcome,
                reason);
        transaction.executeWithoutResult(status -> {
            rows.insert(look, typed, note);
            events.publishEvent(told(look, now));
            tallies.count(desk, Deed.LOOK, moments.today());
        });
        return Optional.of(look);
    }

    private static Outcome outcome(Desk desk, List<PersonId> found) {
        return switch (found.size()) {
            case 0 -> Outcome.NONE;
            case 1 -> found.getFirst().equals(desk.officer()) ? Outcome.ONESELF : Outcome.FOUND;
            default -> Outcome.SEVERAL;
        };
    }

    private static PersonLookedUp told(Look look, Instant now) {
        return new PersonLookedUp(
                now,
                look.person(),
                look.officer().value(),
                look.office().value(),
                look.reason(),
                look.outcome(),
                look.id());
    }
}
