package org.rekey.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Draws the pages of the way, each with the names of its steps.
@Component
class EnrolmentPages {
    private static final String FOLDER = "org/rekey/enrolment/";
    private final Pages pages;

    EnrolmentPages(Pages pages) {
        this.pages = pages;
    }

    ModelAndView view(String template, Page page, Map<String, Object> parameters) {
        return view(template, page, parameters, HttpStatus.OK);
    }

    ModelAndView view(String template, Page page, Map<String, Object> parameters, HttpStatus status) {
        return pages.view(FOLDER + template + ".jte", page, parameters, status);
    }

    /// A page that is one of the steps; a form that was refused comes back as 422, so that machines see it too.
    ModelAndView step(String template, Page page, Map<String, Object> parameters, boolean refused) {
        var all = new HashMap<>(parameters);
        all.put(
                "steps",
                List.of(
                        page.text("enrolment.step.halves"),
                        page.text("enrolment.step.account"),
                        page.text("enrolment.step.select"),
                        page.text("enrolment.step.activate"),
                        page.text("enrolment.step.done")));
        return view(template, page, all, refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /// The page that says why link and code cannot be used, and what to do.
    ModelAndView shut(String why, Page page, HttpStatus status) {
        return view("shut", page, Map.of("why", why), status);
    }
}
