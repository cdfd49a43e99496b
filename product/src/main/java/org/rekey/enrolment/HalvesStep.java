package org.rekey.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rekey.throttle.Source;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.rekey.web.SourceAddress;
import org.rekey.web.Waiting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The first step: the link from the e-mail, and on its page the activation code from the letter.
@Controller
@RequestMapping("/activation")
class HalvesStep {
    private static final int LONGEST = 40; // what the field takes

    private final Halves halves;
    private final OpenedHere opened;
    private final EnrolmentPages pages;
    private final Waiting waiting;
    private final InstantSource time;

    HalvesStep(Halves halves, OpenedHere opened, EnrolmentPages pages, Waiting waiting, InstantSource time) {
        this.halves = halves;
        this.opened = opened;
        this.pages = pages;
        this.waiting = waiting;
        this.time = time;
    }

    /// The page that the letter names: what is needed, and what to do without it.
    @GetMapping
    ModelAndView explain(Page page) {
        return pages.view("start", page, Map.of());
    }

    @GetMapping("/{link}")
    ModelAndView ask(@PathVariable String link, Page page) {
        var enrolled = halves.ofLink(link);
        if (enrolled.isEmpty()) {
            return pages.shut("unknown", page, HttpStatus.NOT_FOUND);
        }
        var validity = enrolled.get().at(time.instant());
        return validity == Validity.OPEN ? form(link, page, Optional.empty(), Optional.empty()) : shut(validity, page);
    }

    @PostMapping("/{link}")
    ModelAndView open(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String code,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var source = new Source(SourceAddress.of(request).value());
        return switch (halves.open(link, code, source, time.instant())) {
            case Opening.Open(Enrolled enrolled) -> {
                opened.remember(enrolled.id(), request, response);
                yield SeeOther.at(enrolled.credentialsAt() == null ? "/activation/account" : "/activation/select");
            }
            case Opening.Wrong(int left) ->
                form(
                        link,
                        page,
                        Optional.of(page.text(
                                left == 1 ? "enrolment.code.wrong.last" : "enrolment.code.wrong",
                                "left",
                                Integer.toString(left))),
                        Optional.empty());
            case Opening.Malformed malformed ->
                form(
                        link,
                        page,
                        Optional.of(page.text("enrolment.code.malformed")),
                        Optional.empty(),
                        Optional.of(beginning(code)));
            case Opening.OfAnotherOffice foreign ->
                form(link, page, Optional.of(page.text("enrolment.code.office")), Optional.empty());
            case Opening.Shut(Validity why) -> shut(why, page);
            case Opening.Unknown unknown -> pages.shut("unknown", page, HttpStatus.NOT_FOUND);
            case Opening.Throttled(Instant until) -> {
                waiting.tell(until, response);
                yield form(link, page, Optional.empty(), Optional.of(until));
            }
        };
    }

    private ModelAndView form(String link, Page page, Optional<String> error, Optional<Instant> wait) {
        return form(link, page, error, wait, Optional.empty());
    }

    private ModelAndView form(
            String link, Page page, Optional<String> error, Optional<Instant> wait, Optional<String> typed) {
        var parameters = new HashMap<String, Object>();
        parameters.put("link", link);
        parameters.put("error", error);
        parameters.put("minutes", wait.map(waiting::minutes));
        parameters.put("typed", typed);
        var view = pages.step("halves", page, parameters, error.isPresent());
        if (wait.isPresent()) {
            view.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        }
        return view;
    }

    /// What was mistyped stays to be compared with the letter; it is no code.
    private static String beginning(String code) {
        return code.substring(0, Math.min(code.length(), LONGEST));
    }

    private ModelAndView shut(Validity why, Page page) {
        return pages.shut(ShutPages.word(why), page, HttpStatus.GONE);
    }
}
