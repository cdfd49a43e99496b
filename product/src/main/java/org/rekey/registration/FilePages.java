package org.rekey.registration;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.SuspendedKey;
import org.rekey.office.Role;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.rekey.person.ReportedCases;
import org.rekey.registration.ContactRequests.ContactRequest;
import org.rekey.registration.RequestDecided.Decision;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What came of a look: nobody, several, somebody of elsewhere, or somebody whom the office has registered, with
/// all that can be done.
@Controller
@Needs({Role.REGISTER, Role.SUPPORT})
class FilePages {
    private final DeskPages pages;
    private final Looks looks;
    private final RegistrationRows registrations;
    private final ContactRequests contactRequests;
    private final Approvals approvals;
    private final Extensions extensions;
    private final People people;
    private final DigitalKeys keys;
    private final PostAtDesk post;
    private final Advice advice;
    private final Shown shown;
    private final Moments moments;

    FilePages(
            DeskPages pages,
            Looks looks,
            RegistrationRows registrations,
            ContactRequests contactRequests,
            Approvals approvals,
            Extensions extensions,
            People people,
            DigitalKeys keys,
            PostAtDesk post,
            Advice advice,
            Shown shown,
            Moments moments) {
        this.pages = pages;
        this.looks = looks;
        this.registrations = registrations;
        this.contactRequests = contactRequests;
        this.approvals = approvals;
        this.extensions = extensions;
        this.people = people;
        this.keys = keys;
        this.post = post;
        this.advice = advice;
        this.shown = shown;
        this.moments = moments;
    }

    /// Also where an answer to one of its forms stands, for whoever turns that page to another language.
    @GetMapping({
        "/desk/{office}/looks/{look}",
        "/desk/{office}/looks/{look}/decision",
        "/desk/{office}/looks/{look}/keys",
        "/desk/{office}/looks/{look}/extension",
        "/desk/{office}/looks/{look}/letter",
        "/desk/{office}/looks/{look}/letter/revoke",
        "/desk/{office}/looks/{look}/post",
        "/desk/{office}/looks/{look}/post/end"
    })
    ModelAndView show(
            Desk desk, @PathVariable("look") UUID id, @RequestParam(defaultValue = "") String said, Page page) {
        return shown(desk, pages.look(desk, id), page, Said.of(said, page), HttpStatus.OK);
    }

    /// The second officer's word, or the first one's that it is withdrawn.
    @PostMapping("/desk/{office}/looks/{look}/decision")
    ModelAndView decide(
            Desk desk,
            @PathVariable("look") UUID id,
            @RequestParam UUID request,
            @RequestParam Decision decision,
            Page page) {
        var look = pages.look(desk, id);
        var person = pages.person(desk, look);
        boolean theirs =
                waiting(desk, person).filter(it -> it.id().equals(request)).isPresent();
        var outcome = theirs ? approvals.decide(desk, request, decision) : Approvals.Outcome.NOT_YOURS;
        return switch (outcome) {
            case DONE -> SeeOther.at(desk.path("looks", id.toString()) + "?said=" + Shown.tag(decision));
            case NOT_YOURS, EMAIL_TAKEN ->
                shown(
                        desk,
                        look,
                        page,
                        Optional.of(new Said(page.text("registration.decision." + Shown.tag(outcome)), true)),
                        HttpStatus.CONFLICT);
        };
    }

    private ModelAndView shown(Desk desk, Look look, Page page, Optional<Said> said, HttpStatus status) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("look", look.id());
        if (look.person() == null) {
            parameters.put("outcome", looks.byReport(look) ? "report" : Shown.tag(look.outcome()));
            parameters.put("registrable", looks.typedNumber(look).isPresent());
            return pages.view("nobody", page, desk, parameters, status);
        }
        var person = people.find(look.person()).orElseThrow(() -> new LookOver(desk));
        boolean own = registrations.has(desk.office().id(), person.id());
        var waiting = waiting(desk, person.id());
        parameters.put(
                "person",
                ShownPerson.of(
                        person,
                        people.birthDate(person.id()),
                        keys.all(person.id()).stream().anyMatch(key -> key.state() != DigitalKey.State.ENDED),
                        own || waiting.isPresent()));
        parameters.put("said", said);
        parameters.put("report", looks.report(look).map(it -> words(it, page)));
        parameters.put("own", own);
        parameters.put("waiting", waiting.map(it -> shown(it, page)));
        parameters.put(
                "mayDecide",
                waiting.filter(it -> !it.officer().equals(desk.officer())).isPresent());
        parameters.put(
                "registration",
                registrations.latest(person.id(), desk.office().id()).map(it -> shown.of(it, true, page)));
        parameters.put("keys", own && desk.supports() ? keys(person.id(), page) : List.of());
        parameters.put("post", post.of(desk, person, page));
        parameters.put("advice", advice.of(person.id()).map(page::text));
        return pages.view("file", page, desk, parameters, status);
    }

    private String words(ReportedCases.Case report, Page page) {
        return page.text(
                "registration.report." + (report.keysLeft() ? "left" : "none-left"),
                "number",
                report.number(),
                "moment",
                moments.words(report.at(), page),
                "keys",
                Integer.toString(report.suspended()));
    }

    private List<ShownKey> keys(PersonId person, Page page) {
        var suspended = keys.suspended(person);
        return keys.all(person).stream()
                .filter(key -> key.state() != DigitalKey.State.ENDED)
                .map(key -> key(key, suspended, page))
                .toList();
    }

    private ShownKey key(DigitalKey key, List<SuspendedKey> suspended, Page page) {
        return new ShownKey(
                key.id().value(),
                "key." + key.type() + ".name",
                Shown.tag(key.state()),
                moments.words(key.activatedAt(), page),
                Support.restorable(key, suspended),
                extensions.possible(key));
    }

    /// What waits for a second officer about this person.
    private Optional<Waiting> waiting(Desk desk, PersonId person) {
        var office = desk.office().id();
        return registrations.waiting(office).stream()
                .filter(it -> it.person().equals(person))
                .findFirst()
                .map(it -> new Waiting(
                        it.id(),
                        it.officer(),
                        "take-over",
                        registrations.contacts(it.id()).orElseThrow(),
                        it.at()))
                .or(() -> contactRequests.waiting(office).stream()
                        .filter(it -> it.person().equals(person))
                        .findFirst()
                        .map(this::waiting));
    }

    private Waiting waiting(ContactRequest request) {
        return new Waiting(request.id(), request.officer(), "contacts", request.contacts(), request.at());
    }

    /// Something that a second officer decides.
    private record Waiting(UUID id, PersonId officer, String what, GivenContacts contacts, Instant at) {}

    private ShownRequest shown(Waiting it, Page page) {
        return new ShownRequest(
                it.id(), it.what(), it.contacts().words(page), shown.name(it.officer()), moments.words(it.at(), page));
    }
}
