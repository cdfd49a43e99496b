package org.rekey.recovery;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.Waiting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Draws the pages of this package, each with the kinds of key that help without any link.
@Component
class RecoveryPages {
    private static final String FOLDER = "org/rekey/recovery/";
    private final Pages pages;
    private final HelpfulKeys helpful;
    private final RecoverySettings settings;
    private final Waiting waiting;

    RecoveryPages(Pages pages, HelpfulKeys helpful, RecoverySettings settings, Waiting waiting) {
        this.pages = pages;
        this.helpful = helpful;
        this.settings = settings;
        this.waiting = waiting;
    }

    ModelAndView view(String template, Page page, Map<String, Object> parameters) {
        return view(template, page, parameters, HttpStatus.OK);
    }

    ModelAndView view(String template, Page page, Map<String, Object> parameters, HttpStatus status) {
        var all = new HashMap<>(parameters);
        all.put("shown", helpful.shown().stream().map(type -> type.id().value()).toList());
        return pages.view(FOLDER + template + ".jte", page, all, status);
    }

    /// One of the steps from the question to the new password; one that was refused comes back as 422.
    ModelAndView step(String template, Page page, Map<String, Object> parameters, boolean refused) {
        var all = new HashMap<>(parameters);
        all.put(
                "steps",
                List.of(
                        page.text("recovery.step.mail"),
                        page.text("recovery.step.key"),
                        page.text("recovery.step.password")));
        return view(template, page, all, refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /// The words of a wait after too many failures; the answer then says it to machines too.
    String wait(Instant until, Page page, HttpServletResponse response) {
        waiting.tell(until, response);
        return page.text("recovery.wait", "minutes", waiting.minutes(until));
    }

    /// For how long a link is good.
    String minutes() {
        return Long.toString(settings.validity().toMinutes());
    }
}
