package org.rekey.keys.eid;

import java.util.HashMap;
import java.util.Map;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Says why a card was refused and what to do, on the main origin, where the person's language is known. It tells
/// nothing about anybody, so anybody may look at it.
@Controller
@WhenSwitchedOn
class RefusedPages {
    private final HandOvers errands;
    private final Pages pages;

    RefusedPages(HandOvers errands, Pages pages) {
        this.errands = errands;
        this.pages = pages;
    }

    static String path(Refusal refusal, String sealedErrand) {
        return "/eid/refused/" + refusal.id() + "?errand=" + sealedErrand;
    }

    /// @param sealed the errand that failed, for the way back; nothing else can make a way
    @GetMapping("/eid/refused/{refusal}")
    ModelAndView refused(
            @PathVariable("refusal") String id,
            @RequestParam(name = "errand", defaultValue = "") String sealed,
            Page page) {
        var refusal = Refusal.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, Object> shown = new HashMap<>();
        shown.put("refusal", refusal.id());
        errands.known(sealed).ifPresent(errand -> shown.put("back", errand.back()));
        return pages.view("org/rekey/keys/eid/refused.jte", page, shown, refusal.status());
    }
}
