package org.rekey.mykeys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rekey.phaseout.Announcements;
import org.rekey.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The second step: which kind of key?
@Controller
@RequestMapping("/mykeys/{flow}/select")
class SelectStep {
    private final Steps steps;
    private final KeyChoices choices;
    private final Announcements announcements;

    SelectStep(Steps steps, KeyChoices choices, Announcements announcements) {
        this.steps = steps;
        this.choices = choices;
        this.announcements = announcements;
    }

    @GetMapping
    ModelAndView show(Walk walk, Page page) {
        return form(walk, page, Optional.empty());
    }

    @PostMapping
    ModelAndView choose(Walk walk, Page page, @RequestParam(defaultValue = "") String key) {
        return choices.find(key, walk, page.language())
                .filter(KeyChoice::open)
                .map(choice -> SeeOther.at(walk.path("activate/" + choice.type())))
                .orElseGet(() -> form(walk, page, Optional.of(page.text("mykeys.select.none-chosen"))));
    }

    private ModelAndView form(Walk walk, Page page, Optional<String> error) {
        List<KeyChoice> offered = choices.of(walk, page.language());
        var why = announcements
                .of(
                        walk.present().type(),
                        walk.service().group(),
                        Optional.of(walk.person().id()),
                        page.language())
                .filter(announcement -> walk.replacing())
                .map(announcement -> announcement.why());
        return steps.view(
                "select",
                page,
                walk,
                Map.of("choices", offered, "why", why, "error", error),
                error.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
