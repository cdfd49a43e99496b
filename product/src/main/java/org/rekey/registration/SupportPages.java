package org.rekey.registration;

import java.util.Map;
import java.util.UUID;
import org.rekey.key.KeyId;
import org.rekey.office.Role;
import org.rekey.person.People;
import org.rekey.person.Person;
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
    private final People people;

    SupportPages(
            DeskPages pages, RegistrationRows registrations, Support support, Extensions extensions, People people) {
        this.pages = pages;
        this.registrations = registrations;
        this.support = support;
        this.extensions = extensions;
        this.people = people;
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

    @GetMapping("/desk/{office}/looks/{look}/contacts")
    ModelAndView ask(Desk desk, @PathVariable("look") UUID id, Page page) {
        return form(desk, id, own(desk, pages.look(desk, id)), page, ContactsForm.EMPTY, Map.of());
    }

    @PostMapping("/desk/{office}/looks/{look}/contacts")
    ModelAndView change(Desk desk, @PathVariable("look") UUID id, @RequestParam Map<String, String> fields, Page page) {
        var look = pages.look(desk, id);
        var person = own(desk, look);
        var typed = ContactsForm.of(field -> fields.getOrDefault(field, ""));
        var wrong = typed.wrong();
        if (!wrong.isEmpty()) {
            return form(desk, id, person, page, typed, wrong);
        }
        return switch (support.changeContacts(desk, look, person, typed.given())) {
            case CHANGED -> back(desk, id, "changed");
            case ASKED -> back(desk, id, "asked");
            case EMAIL_TAKEN ->
                form(desk, id, person, page, typed, Map.of("email", "registration.refused.email-taken"));
            case WAITS_ALREADY -> form(desk, id, person, page, typed, Map.of("", "registration.refused.waits-already"));
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

    /// @param wrong fields, or no field, with the texts that say what is wrong with them
    private ModelAndView form(
            Desk desk, UUID look, PersonId person, Page page, ContactsForm typed, Map<String, String> wrong) {
        return pages.view(
                "contacts",
                page,
                desk,
                Map.of(
                        "look",
                        look,
                        "typed",
                        typed,
                        "hasAddress",
                        people.find(person).flatMap(Person::address).isPresent(),
                        "wrong",
                        page.texts(wrong),
                        "countries",
                        Countries.all(page)),
                wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
