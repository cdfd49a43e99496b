package org.rekey.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rekey.person.EmailAddress;
import org.rekey.throttle.Source;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.rekey.web.SourceAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What was forgotten, and the question by what we know the person. The answer is always the same page.
@Controller
@RequestMapping("/forgotten")
class ForgottenPages {
    private final Asking asking;
    private final WaysOn ways;
    private final RecoveryPages pages;

    ForgottenPages(Asking asking, WaysOn ways, RecoveryPages pages) {
        this.asking = asking;
        this.ways = ways;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView choose(
            Page page,
            @RequestParam(defaultValue = "") String logon,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages.view("choose", page, Map.of("way", ways.of(logon, page, request, response)));
    }

    @GetMapping("/{wanted:username|password}")
    ModelAndView ask(
            @PathVariable String wanted,
            Page page,
            @RequestParam(defaultValue = "") String logon,
            HttpServletRequest request,
            HttpServletResponse response) {
        return form(Wanted.of(wanted), ways.of(logon, page, request, response), page, "", Optional.empty());
    }

    @PostMapping("/{wanted:username|password}")
    ModelAndView answer(
            @PathVariable String wanted,
            Page page,
            @RequestParam(defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String logon,
            HttpServletRequest request,
            HttpServletResponse response) {
        var what = Wanted.of(wanted);
        var way = ways.of(logon, page, request, response);
        if (typed.isBlank()
                || (what == Wanted.USERNAME && EmailAddress.parse(typed).isEmpty())) {
            return form(what, way, page, typed, Optional.of(page.text("recovery." + wanted + ".wrong")));
        }
        var source = new Source(SourceAddress.of(request).value());
        var waiting = asking.ask(what, typed, way.flow(), source);
        if (waiting.isEmpty()) {
            return SeeOther.at(way.with("/forgotten/" + wanted + "/sent"));
        }
        var view = form(what, way, page, typed, Optional.of(pages.wait(waiting.get(), page, response)));
        view.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return view;
    }

    /// Says the same to everybody.
    @GetMapping("/{wanted:username|password}/sent")
    ModelAndView sent(
            @PathVariable String wanted,
            Page page,
            @RequestParam(defaultValue = "") String logon,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages.step(
                "sent",
                page,
                Map.of("wanted", wanted, "minutes", pages.minutes(), "way", ways.of(logon, page, request, response)),
                false);
    }

    private ModelAndView form(Wanted wanted, WayOn way, Page page, String typed, Optional<String> error) {
        var parameters = new HashMap<String, Object>();
        parameters.put("wanted", wanted.word());
        parameters.put("way", way);
        parameters.put("typed", typed.length() <= 256 ? typed : "");
        parameters.put("error", error);
        return pages.step("ask", page, parameters, error.isPresent());
    }
}
