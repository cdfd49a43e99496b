package org.rekey.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The third step: which kind of key. Whoever still has keys may also keep to those.
@Controller
@RequestMapping("/activation/select")
class SelectStep {
    private final EnrolmentPages pages;
    private final KeyOffers offers;
    private final Arrival arrival;

    SelectStep(EnrolmentPages pages, KeyOffers offers, Arrival arrival) {
        this.pages = pages;
        this.offers = offers;
        this.arrival = arrival;
    }

    @GetMapping
    ModelAndView ask(Entrant entrant, Page page) {
        return entrant.ahead().equals("/activation/select")
                ? form(entrant, page, Optional.empty())
                : SeeOther.at(entrant.ahead());
    }

    @PostMapping
    ModelAndView choose(Entrant entrant, Page page, @RequestParam(defaultValue = "") String key) {
        if (!entrant.ahead().equals("/activation/select")) {
            return SeeOther.at(entrant.ahead());
        }
        return offers.find(key, entrant)
                .map(type -> SeeOther.at("/activation/activate/" + type.id()))
                .orElseGet(() -> form(entrant, page, Optional.of(page.text("enrolment.select.none-chosen"))));
    }

    @PostMapping("/keep")
    ModelAndView keep(Entrant entrant, HttpServletRequest request, HttpServletResponse response) {
        if (entrant.ahead().equals("/activation/select")
                && !offers.held(entrant).isEmpty()) {
            arrival.withPresentKeys(entrant);
            return SeeOther.at("/activation/done");
        }
        return SeeOther.at(entrant.ahead());
    }

    private ModelAndView form(Entrant entrant, Page page, Optional<String> error) {
        return pages.step(
                "select",
                page,
                Map.of(
                        "offers",
                        offers.of(entrant),
                        "keeps",
                        !offers.held(entrant).isEmpty(),
                        "error",
                        error),
                error.isPresent());
    }
}
