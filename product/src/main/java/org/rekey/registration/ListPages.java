package org.rekey.registration;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rekey.office.Role;
import org.rekey.registration.ContactRequests.ContactRequest;
import org.rekey.registration.RegistrationsListed.Listing;
import org.rekey.web.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The lists of an office: what was registered on a day, what an officer registered lately, what waits for a second
/// officer.
@Controller
@Needs({Role.REGISTER, Role.SUPPORT})
class ListPages {
    private static final int MOST = 200;
    private static final int DAYS = 92;
    private final DeskPages pages;
    private final RegistrationRows registrations;
    private final ContactRequests contactRequests;
    private final Shown shown;
    private final Moments moments;
    private final InstantSource time;
    private final ApplicationEventPublisher events;

    ListPages(
            DeskPages pages,
            RegistrationRows registrations,
            ContactRequests contactRequests,
            Shown shown,
            Moments moments,
            InstantSource time,
            ApplicationEventPublisher events) {
        this.pages = pages;
        this.registrations = registrations;
        this.contactRequests = contactRequests;
        this.shown = shown;
        this.moments = moments;
        this.time = time;
        this.events = events;
    }

    /// @param after how many of the day's registrations came before
    @GetMapping("/desk/{office}/registrations")
    ModelAndView ofDay(
            Desk desk,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "0") int after,
            Page page) {
        var chosen = TypedDay.parse(day).orElseGet(moments::today);
        int skipped = Math.clamp(after, 0, MOST * MOST);
        var found = registrations.ofOffice(
                desk.office().id(), moments.begin(chosen), moments.begin(chosen.plusDays(1)), skipped, MOST + 1);
        tell(desk, Listing.DAY, chosen);
        return list(desk, page, chosen, "", found, skipped + MOST);
    }

    /// Among the officer's own registrations of the last three months, by a part of the name or of the number.
    @PostMapping("/desk/{office}/registrations")
    ModelAndView ofOfficer(Desk desk, @RequestParam(defaultValue = "") String words, Page page) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        var today = moments.today();
        var own = wanted.isEmpty() || wanted.length() > 100
                ? List.<Registration>of()
                : registrations.ofOfficer(desk.officer(), desk.office().id(), moments.begin(today.minusDays(DAYS)));
        var found = own.stream()
                .filter(it -> it.number().toLowerCase(Locale.ROOT).contains(wanted)
                        || shown.name(it.person()).toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST + 1L)
                .toList();
        tell(desk, Listing.OWN, today);
        return list(desk, page, today, words, found, 0);
    }

    @GetMapping("/desk/{office}/approvals")
    ModelAndView waiting(Desk desk, Page page) {
        var takeOvers = registrations.waiting(desk.office().id()).stream()
                .map(it -> shown.of(it, true, page))
                .toList();
        var changes = contactRequests.waiting(desk.office().id()).stream()
                .map(it -> shown(it, page))
                .toList();
        tell(desk, Listing.WAITING, moments.today());
        return pages.view("approvals", page, desk, Map.of("takeOvers", takeOvers, "changes", changes));
    }

    private void tell(Desk desk, Listing listing, LocalDate day) {
        events.publishEvent(new RegistrationsListed(
                time.instant(), desk.officer().value(), desk.office().id().value(), listing, day));
    }

    private ShownRegistration shown(ContactRequest request, Page page) {
        return new ShownRegistration(
                request.id(),
                "",
                moments.words(request.at(), page),
                shown.name(request.officer()),
                shown.name(request.person()),
                "contacts",
                "waiting",
                "",
                Optional.empty(),
                false,
                0,
                false);
    }

    /// @param found one more than is shown, if there is more
    /// @param next how many come before those that follow
    private ModelAndView list(Desk desk, Page page, LocalDate day, String words, List<Registration> found, int next) {
        var listed =
                found.stream().limit(MOST).map(it -> shown.of(it, true, page)).toList();
        return pages.view(
                "list",
                page,
                desk,
                Map.of(
                        "day",
                        day,
                        "today",
                        moments.today(),
                        "words",
                        words,
                        "listed",
                        listed,
                        "next",
                        found.size() > MOST ? Optional.of(next) : Optional.empty()));
    }
}
