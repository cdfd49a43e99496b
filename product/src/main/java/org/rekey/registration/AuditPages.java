package org.rekey.registration;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.rekey.office.Role;
import org.rekey.registration.LookRows.Noted;
import org.rekey.registration.Tallies.Unusual;
import org.rekey.web.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who looked at whom on a day, and why, and what was registered. Persons are told apart by their initials; what
/// the auditor reads is written down as well.
@Controller
@Needs(Role.AUDITOR)
class AuditPages {
    private static final int MOST = 1_000;
    private final DeskPages pages;
    private final LookRows looks;
    private final RegistrationRows registrations;
    private final Tallies tallies;
    private final Shown shown;
    private final Moments moments;
    private final InstantSource time;
    private final ApplicationEventPublisher events;

    AuditPages(
            DeskPages pages,
            LookRows looks,
            RegistrationRows registrations,
            Tallies tallies,
            Shown shown,
            Moments moments,
            InstantSource time,
            ApplicationEventPublisher events) {
        this.pages = pages;
        this.looks = looks;
        this.registrations = registrations;
        this.tallies = tallies;
        this.shown = shown;
        this.moments = moments;
        this.time = time;
        this.events = events;
    }

    /// @param after how many of the day's looks, and as many registrations, came before
    @GetMapping("/desk/{office}/audit")
    ModelAndView audit(
            Desk desk,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "0") int after,
            Page page) {
        var chosen = TypedDay.parse(day).orElseGet(moments::today);
        var from = moments.begin(chosen);
        var to = moments.begin(chosen.plusDays(1));
        var office = desk.office().id();
        int skipped = Math.clamp(after, 0, MOST * MOST);
        int looked = looks.count(office, from, to);
        int registered = registrations.count(office, from, to);
        events.publishEvent(new OfficeAudited(time.instant(), desk.officer().value(), office.value(), chosen));
        return pages.view(
                "audit",
                page,
                desk,
                Map.of(
                        "day",
                        chosen,
                        "today",
                        moments.today(),
                        "unusual",
                        tallies.unusual(office, chosen).stream()
                                .map(it -> shown(it, page))
                                .toList(),
                        "looked",
                        looked,
                        "registered",
                        registered,
                        "next",
                        Math.max(looked, registered) > skipped + MOST ? Optional.of(skipped + MOST) : Optional.empty(),
                        "looks",
                        looks.ofOffice(office, from, to, skipped, MOST).stream()
                                .map(it -> shown(it, page))
                                .toList(),
                        "registrations",
                        registrations.ofOffice(office, from, to, skipped, MOST).stream()
                                .map(it -> shown.of(it, false, page))
                                .toList()));
    }

    private String shown(Unusual unusual, Page page) {
        return page.text(
                "registration.audit.unusual." + Shown.tag(unusual.deed()),
                "officer",
                shown.name(unusual.officer()),
                "number",
                Integer.toString(unusual.number()),
                "usual",
                Long.toString(unusual.usual()));
    }

    private ShownLook shown(Noted noted, Page page) {
        var look = noted.look();
        return new ShownLook(
                moments.time(look.at()),
                shown.name(look.officer()),
                page.text("registration.reason." + look.reason().tag()),
                noted.note(),
                page.text("registration.outcome." + Shown.tag(look.outcome())),
                look.person() == null ? "" : shown.initials(look.person()));
    }
}
