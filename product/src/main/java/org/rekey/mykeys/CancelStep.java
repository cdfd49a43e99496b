package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.rekey.key.KeyTypes;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Leaving the path: nothing has changed, and that is said.
@Controller
@RequestMapping("/mykeys/{flow}/cancel")
class CancelStep {
    private final Steps steps;
    private final KeyTypes types;
    private final Onward onward;

    CancelStep(Steps steps, KeyTypes types, Onward onward) {
        this.steps = steps;
        this.types = types;
        this.onward = onward;
    }

    @PostMapping
    ModelAndView cancel(Walk walk, Page page) {
        types.all()
                .forEach(type -> type.activation().cancel(walk.person().id(), walk.reference(page.language(), false)));
        return SeeOther.at(walk.path("cancel"));
    }

    @GetMapping
    ModelAndView show(Walk walk, Page page, HttpServletRequest request) {
        return steps.view("cancelled", page, walk, Map.of("onward", onward.path(walk.flow(), request)));
    }
}
