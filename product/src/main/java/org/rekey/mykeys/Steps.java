package org.rekey.mykeys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Draws the pages of the path, each with the names of its four steps.
@Component
class Steps {
    private static final String FOLDER = "org/rekey/mykeys/";
    private final Pages pages;

    Steps(Pages pages) {
        this.pages = pages;
    }

    ModelAndView view(String template, Page page, Walk walk, Map<String, Object> parameters) {
        return view(template, page, walk, parameters, HttpStatus.OK);
    }

    /// A form that was refused comes back as 422, so that machines see it too.
    ModelAndView view(String template, Page page, Walk walk, Map<String, Object> parameters, HttpStatus status) {
        var all = new HashMap<>(parameters);
        all.put("walk", walk);
        all.put("steps", names(page));
        return pages.view(FOLDER + template + ".jte", page, all, status);
    }

    static List<String> names(Page page) {
        return List.of(
                page.text("mykeys.step.email"),
                page.text("mykeys.step.select"),
                page.text("mykeys.step.activate"),
                page.text("mykeys.step.done"));
    }
}
