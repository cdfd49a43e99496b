package org.rekey.registration;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.KeyId;
import org.rekey.office.Role;
import org.rekey.person.EmailAddress;
import org.rekey.person.PersonId;
import org.rekey.registration.Support.KeyAction;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Help for people whom the office has registered, and for nobody else.
@Controller
@Needs(Role.SUPPORT)
class SupportPages {
    private final DeskPages pages;
    private final RegistrationRows registrations;
    private final Support support;
    private final Extensions extensions;

    SupportPages(DeskPages pages, RegistrationRows registrations, Support support, Extensions extensions) {
        this.pages = pages;
        this.registrations = registrations;
        this.support = support;
        this.extensions = extensions;
    }

    @PostMapping("/desk/{office}/looks/{look}/keys")
    ModelAndView act(Desk desk, @PathVariable("look") UUID id, @RequestParam UUID key, @RequestParam KeyAction action) {
        var look = pages.look(desk, id);
        boolean done = support.act(desk, look, own(desk, look), new KeyId(key), action);
        return back(desk, id, done ? "done" : "refused");
    }

    @PostMapping("/desk/{office}/looks/{look}/extension")
    ModelAndView extend(Desk desk, @PathVariable("look") UUID id, @RequestParam UUID key) {
        var look = pages.look(desk, id);
        boolean done = extensions.extend(desk, look, own(desk, look), new KeyId(key));
        return back(desk, id, done ? "done" : "refused");
    }

    @GetMapping("/desk/{office}/looks/{look}/email")
    ModelAndView ask(Desk desk, @PathVariable("look") UUID id, Page page) {
        own(desk, pages.look(desk, id));
        return form(desk, id, page, "", Optional.empty());
    }

    @PostMapping("/desk/{office}/looks/{look}/email")
    ModelAndView change(
            Desk desk, @PathVariable("look") UUID id, @RequestParam(defaultValue = "") String email, Page page) {
        var look = pages.look(desk, id);
        var person = own(desk, look);
        var typed = EmailAddress.parse(email);
        if (typed.isEmpty()) {
            return form(desk, id, page, email, Optional.of("registration.wrong.email"));
        }
        return switch (support.changeEmail(desk, look, person, typed.get())) {
            case CHANGED -> back(desk, id, "changed");
            case ASKED -> back(desk, id, "asked");
            case TAKEN -> form(desk, id, page, email, Optional.of("registration.refused.email-taken"));
            case WAITS_ALREADY -> form(desk, id, page, email, Optional.of("registration.refused.waits-already"));
        };
    }

    /// @throws ResponseStatusException when the office has not registered the person
    private PersonId own(Desk desk, Look look) {
        var person = pages.person(desk, look);
        if (!registrations.has(desk.office().id(), person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return person;
    }

    private static ModelAndView back(Desk desk, UUID look, String said) {
        return SeeOther.at(desk.path("looks", look.toString()) + "?said=" + said);
    }

    private ModelAndView form(Desk desk, UUID look, Page page, String typed, Optional<String> error) {
        return pages.view(
                "email",
                page,
                desk,
                Map.of("look", look, "typed", typed.length() <= 254 ? typed : "", "error", error.map(page::text)),
                error.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
