package org.rekey.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.office.Role;
import org.rekey.person.PersonId;
import org.rekey.registration.ContactRequests.ContactRequest;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where each visit at the counter begins: whom is it about, and why?
@Controller
@Needs({Role.REGISTER, Role.SUPPORT})
class SearchPages {
    private final DeskPages pages;
    private final Looks looks;
    private final RegistrationRows registrations;
    private final ContactRequests contactRequests;

    SearchPages(DeskPages pages, Looks looks, RegistrationRows registrations, ContactRequests contactRequests) {
        this.pages = pages;
        this.looks = looks;
        this.registrations = registrations;
        this.contactRequests = contactRequests;
    }

    /// Also where a refused search stands, for whoever turns that page to another language.
    @GetMapping({"/desk/{office}", "/desk/{office}/looks", "/desk/{office}/looks/listed"})
    @Needs({Role.REGISTER, Role.SUPPORT, Role.AUDITOR})
    ModelAndView home(Desk desk, Page page) {
        return desk.registers() || desk.supports()
                ? form(desk, page, SearchForm.EMPTY, Map.of(), HttpStatus.OK)
                : SeeOther.at(desk.path("audit"));
    }

    @PostMapping("/desk/{office}/looks")
    ModelAndView look(
            Desk desk,
            Page page,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String born,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note) {
        var typed = new SearchForm(number, last, first, born, reason, note);
        var wrong = typed.wrong();
        if (!wrong.isEmpty()) {
            return form(desk, page, typed, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return looks.look(desk, typed.search())
                .map(look -> look.outcome() == Look.Outcome.SEVERAL
                        ? form(desk, page, typed, sayMore(), HttpStatus.UNPROCESSABLE_CONTENT)
                        : SeeOther.at(next(desk, look)))
                .orElseGet(() -> form(desk, page, typed, tooMany(), HttpStatus.TOO_MANY_REQUESTS));
    }

    /// Whoever came to register somebody and found the number free goes on to the form at once.
    private String next(Desk desk, Look look) {
        boolean registers = desk.registers()
                && look.reason() == Reason.REGISTRATION
                && look.outcome() == Look.Outcome.NONE
                && looks.typedNumber(look).isPresent();
        var path = desk.path("looks", look.id().toString());
        return registers ? path + "/register" : path;
    }

    /// Somebody who stands in a list of the office. What a colleague has decided in the meantime stands there no more.
    @PostMapping("/desk/{office}/looks/listed")
    ModelAndView listed(Desk desk, Page page, @RequestParam UUID entry) {
        var registration = registrations.find(entry, desk.office().id());
        Optional<PersonId> person = registration
                .map(Registration::person)
                .or(() -> contactRequests.find(entry, desk.office().id()).map(ContactRequest::person));
        if (person.isEmpty()) {
            return SeeOther.at(desk.path("approvals"));
        }
        boolean waits =
                registration.map(it -> it.state() == Registration.State.WAITING).orElse(true);
        return looks.look(desk, person.get(), waits ? Reason.APPROVAL : Reason.QUESTION)
                .map(look -> SeeOther.at(desk.path("looks", look.id().toString())))
                .orElseGet(() -> form(desk, page, SearchForm.EMPTY, tooMany(), HttpStatus.TOO_MANY_REQUESTS));
    }

    private ModelAndView form(Desk desk, Page page, SearchForm typed, Map<String, String> wrong, HttpStatus status) {
        return pages.view(
                "search",
                page,
                desk,
                Map.of("typed", typed, "wrong", page.texts(wrong), "reasons", reasons(page), "waiting", waiting(desk)),
                status);
    }

    private int waiting(Desk desk) {
        return registrations.waiting(desk.office().id()).size()
                + contactRequests.waiting(desk.office().id()).size();
    }

    private static Map<String, String> sayMore() {
        return Map.of("first", "registration.search.wrong.several");
    }

    private static Map<String, String> tooMany() {
        return Map.of("number", "registration.search.wrong.slow");
    }

    static Map<String, String> reasons(Page page) {
        var reasons = new LinkedHashMap<String, String>();
        for (var reason : Reason.values()) {
            if (reason != Reason.APPROVAL) {
                reasons.put(reason.tag(), page.text("registration.reason." + reason.tag()));
            }
        }
        return reasons;
    }
}
