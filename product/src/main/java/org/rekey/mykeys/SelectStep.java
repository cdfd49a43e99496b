package org.rekey.mykeys;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rekey.phaseout.Announcements;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
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
    private final CoolOff coolOff;
    private final ShownDays days;
    private final InstantSource time;

    SelectStep(
            Steps steps,
            KeyChoices choices,
            Announcements announcements,
            CoolOff coolOff,
            ShownDays days,
            InstantSource time) {
        this.steps = steps;
        this.choices = choices;
        this.announcements = announcements;
        this.coolOff = coolOff;
        this.days = days;
        this.time = time;
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
        var why = walk.former()
                .flatMap(former -> announcements.of(
                        former.type(),
                        walk.service().group(),
                        Optional.of(walk.person().id()),
                        page.language()))
                .map(announcement -> announcement.why());
        var cooling = coolOff.until(walk.person().id(), time.instant()).map(until -> page.day(days.of(until)));
        return steps.view(
                "select",
                page,
                walk,
                Map.of("choices", offered, "why", why, "error", error, "cooling", cooling),
                error.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
