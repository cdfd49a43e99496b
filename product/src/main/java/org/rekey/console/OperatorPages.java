package org.rekey.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.console.Proposals.Objection;
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

/// Who is an operator, and proposals about it.
@Controller
class OperatorPages {
    private final Pages pages;
    private final Operators operators;
    private final Proposals proposals;
    private final Usernames usernames;
    private final Descriptions descriptions;

    OperatorPages(
            Pages pages, Operators operators, Proposals proposals, Usernames usernames, Descriptions descriptions) {
        this.pages = pages;
        this.operators = operators;
        this.proposals = proposals;
        this.usernames = usernames;
        this.descriptions = descriptions;
    }

    @GetMapping({"/console/operators", "/console/operators/end"})
    ModelAndView list(Operator operator, Page page) {
        return shown(page, "", Optional.empty(), false);
    }

    @PostMapping("/console/operators")
    ModelAndView add(Operator operator, @RequestParam(defaultValue = "") String username, Page page) {
        var person = Username.parse(username).flatMap(usernames::holder);
        return person.isEmpty()
                ? shown(page, username, Optional.of(page.text("console.username.unknown")), true)
                : answer(
                        proposals.propose(new Change.AddOperator(person.get()), operator.person()),
                        username,
                        true,
                        page);
    }

    @PostMapping("/console/operators/end")
    ModelAndView remove(Operator operator, @RequestParam UUID person, Page page) {
        var former = new PersonId(person);
        return operators.has(former)
                ? answer(proposals.propose(new Change.RemoveOperator(former), operator.person()), "", false, page)
                : SeeOther.at("/console/operators");
    }

    private ModelAndView answer(Optional<Objection> objection, String username, boolean typed, Page page) {
        return objection.isEmpty()
                ? SeeOther.at("/console/changes")
                : shown(page, username, objection.map(it -> Objections.words(it, page)), typed);
    }

    /// @param typed whether the error is about the username, and not about somebody of the list
    private ModelAndView shown(Page page, String username, Optional<String> error, boolean typed) {
        List<ListedOperator> listed = operators.all().stream()
                .map(it -> new ListedOperator(it.value(), descriptions.person(it)))
                .toList();
        return pages.view(
                "org/rekey/console/operators.jte",
                page,
                Map.of("operators", listed, "username", username, "error", error, "typed", typed),
                error.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
