package org.rekey.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rekey.office.Role;
import org.rekey.registration.EmailRequests.EmailRequest;
import org.rekey.web.Page;
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
    private final EmailRequests emailRequests;
    private final Shown shown;
    private final Moments moments;

    ListPages(
            DeskPages pages,
            RegistrationRows registrations,
            EmailRequests emailRequests,
            Shown shown,
            Moments moments) {
        this.pages = pages;
        this.registrations = registrations;
        this.emailRequests = emailRequests;
        this.shown = shown;
        this.moments = moments;
    }

    @GetMapping("/desk/{office}/registrations")
    ModelAndView ofDay(Desk desk, @RequestParam(defaultValue = "") String day, Page page) {
        var chosen = TypedDay.parse(day).orElseGet(moments::today);
        var listed =
                registrations
                        .ofOffice(desk.office().id(), moments.begin(chosen), moments.begin(chosen.plusDays(1)), MOST)
                        .stream()
                        .map(it -> shown.of(it, true, page))
                        .toList();
        return list(desk, page, chosen, "", listed);
    }

    /// Among the officer's own registrations of the last three months, by a part of the name or of the number.
    @PostMapping("/desk/{office}/registrations")
    ModelAndView ofOfficer(Desk desk, @RequestParam(defaultValue = "") String words, Page page) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        var today = moments.today();
        var listed = wanted.isEmpty() || wanted.length() > 100
                ? List.<ShownRegistration>of()
                : registrations
                        .ofOffice(
                                desk.office().id(),
                                moments.begin(today.minusDays(DAYS)),
                                moments.begin(today.plusDays(1)),
                                10 * MOST)
                        .stream()
                        .filter(it -> it.officer().equals(desk.officer()))
                        .map(it -> shown.of(it, true, page))
                        .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(wanted)
                                || it.number().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList();
        return list(desk, page, today, words, listed);
    }

    @GetMapping("/desk/{office}/approvals")
    ModelAndView waiting(Desk desk, Page page) {
        var takeOvers = registrations.waiting(desk.office().id()).stream()
                .map(it -> shown.of(it, true, page))
                .toList();
        var changes = emailRequests.waiting(desk.office().id()).stream()
                .map(it -> shown(it, page))
                .toList();
        return pages.view("approvals", page, desk, Map.of("takeOvers", takeOvers, "changes", changes));
    }

    private ShownRegistration shown(EmailRequest request, Page page) {
        return new ShownRegistration(
                request.id(),
                "",
                moments.words(request.at(), page),
                shown.name(request.officer()),
                shown.name(request.person()),
                "email",
                "waiting",
                "",
                Optional.empty(),
                0,
                false);
    }

    private ModelAndView list(Desk desk, Page page, LocalDate day, String words, List<ShownRegistration> listed) {
        return pages.view("list", page, desk, Map.of("day", day, "words", words, "listed", listed));
    }
}
