package org.rekey.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rekey.console.Proposals.Objection;
import org.rekey.person.ErasureReason;
import org.rekey.person.NationalNumber;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Proposes to erase somebody (GDPR article 17). Whoever is found stands in a proposal from then on, or in the audit
/// trail with the reason against it: nobody is looked up here without a record of it.
@Controller
class ErasurePages {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private final Pages pages;
    private final People people;
    private final Usernames usernames;
    private final Proposals proposals;

    ErasurePages(Pages pages, People people, Usernames usernames, Proposals proposals) {
        this.pages = pages;
        this.people = people;
        this.usernames = usernames;
        this.proposals = proposals;
    }

    @GetMapping("/console/erasure")
    ModelAndView form(Operator operator, Page page) {
        return shown(page, ErasureForm.EMPTY, Map.of());
    }

    @PostMapping("/console/erasure")
    ModelAndView propose(
            Operator operator,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String reference,
            Page page) {
        var typed = new ErasureForm(who, reason, reference);
        var wrong = typed.wrong();
        if (!wrong.isEmpty()) {
            return shown(page, typed, page.texts(wrong));
        }
        var person = named(who.strip());
        if (person.isEmpty()) {
            return shown(page, typed, Map.of("who", page.text("console.erasure.wrong.who")));
        }
        var change =
                new Change.ErasePerson(person.get(), ErasureReason.of(reason).orElseThrow(), reference.strip());
        Optional<Objection> objection = proposals.propose(change, operator.person());
        return objection.isEmpty()
                ? SeeOther.at("/console/changes")
                : shown(page, typed, Map.of("who", Objections.words(objection.get(), page)));
    }

    private Optional<PersonId> named(String who) {
        if (ID.matcher(who).matches()) {
            return people.find(new PersonId(UUID.fromString(who))).map(Person::id);
        }
        return NationalNumber.parse(who)
                .flatMap(people::ofNationalNumber)
                .or(() -> Username.parse(who).flatMap(usernames::holder));
    }

    private ModelAndView shown(Page page, ErasureForm typed, Map<String, String> wrong) {
        return pages.view(
                "org/rekey/console/erasure.jte",
                page,
                Map.of("typed", typed, "wrong", wrong, "reasons", reasons(page)),
                wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Map<String, String> reasons(Page page) {
        var reasons = new LinkedHashMap<String, String>();
        reasons.put("", page.text("console.erasure.reason.none"));
        for (var reason : ErasureReason.values()) {
            reasons.put(reason.word(), Descriptions.reason(reason, page));
        }
        return reasons;
    }
}
