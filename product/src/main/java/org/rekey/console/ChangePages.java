package org.rekey.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.console.Proposal.State;
import org.rekey.console.Proposals.Objection;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What was proposed, and what a second operator says to it.
@Controller
class ChangePages {
    private static final List<String> DECISIONS = List.of("approved", "declined", "withdrawn");
    private final Pages pages;
    private final Proposals proposals;
    private final Descriptions descriptions;

    ChangePages(Pages pages, Proposals proposals, Descriptions descriptions) {
        this.pages = pages;
        this.proposals = proposals;
        this.descriptions = descriptions;
    }

    @GetMapping({"/console/changes", "/console/changes/{id}"})
    ModelAndView list(Operator operator, Page page) {
        return shown(operator, page, Optional.empty(), HttpStatus.OK);
    }

    @PostMapping("/console/changes/{id}")
    ModelAndView decide(Operator operator, @PathVariable UUID id, @RequestParam String decision, Page page) {
        if (!DECISIONS.contains(decision)) {
            return shown(operator, page, Optional.empty(), HttpStatus.BAD_REQUEST);
        }
        var objection = proposals.decide(id, State.valueOf(decision.toUpperCase(Locale.ROOT)), operator.person());
        return objection.isPresent()
                ? shown(operator, page, objection, HttpStatus.CONFLICT)
                : SeeOther.at("/console/changes");
    }

    private ModelAndView shown(Operator operator, Page page, Optional<Objection> objection, HttpStatus status) {
        return pages.view(
                "org/rekey/console/changes.jte",
                page,
                Map.of(
                        "changes",
                        descriptions.of(proposals.latest(), operator.person(), page),
                        "error",
                        objection.map(it -> Objections.words(it, page))),
                status);
    }
}
