package org.rekey.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyTypes;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the link in the mail leads: which digital key is to stand in for the password. Looking changes nothing and
/// sends nothing, for mail scanners open links too. A link that was copied in part is told to be one.
@Controller
@RequestMapping("/forgotten/password/{token:[A-Za-z0-9_-]{8,64}}")
class LinkPages {
    private final Steps steps;
    private final HelpfulKeys helpful;
    private final KeyTypes types;
    private final ProgressHere here;
    private final WaysOn ways;
    private final RecoveryPages pages;

    LinkPages(Steps steps, HelpfulKeys helpful, KeyTypes types, ProgressHere here, WaysOn ways, RecoveryPages pages) {
        this.steps = steps;
        this.helpful = helpful;
        this.types = types;
        this.here = here;
        this.ways = ways;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, Page page, HttpServletRequest request) {
        var recovery = steps.opened(token, request);
        return recovery.proven() == null
                ? form(recovery, token, page, Optional.empty())
                : SeeOther.at(NewPasswordPages.path(recovery.id()));
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String key,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var recovery = steps.opened(token, request);
        if (recovery.proven() != null) {
            return SeeOther.at(NewPasswordPages.path(recovery.id()));
        }
        var chosen = helpful.of(recovery.person()).stream()
                .filter(it -> it.id().toString().equals(key))
                .findFirst();
        if (chosen.isEmpty()) {
            return form(recovery, token, page, Optional.of(page.text("recovery.keys.none-chosen")));
        }
        var way = ways.of(recovery.flow(), page, request, response);
        here.remember(new Progress(recovery.id(), token, chosen.get().id(), false, way.flow()), request, response);
        return SeeOther.at("/forgotten/password/" + recovery.id() + "/code");
    }

    private ModelAndView form(Recovery recovery, String token, Page page, Optional<String> error) {
        var parameters = new HashMap<String, Object>();
        parameters.put("token", token);
        parameters.put("offers", offers(recovery));
        parameters.put("error", error);
        return pages.step("keys", page, parameters, error.isPresent());
    }

    private List<KeyOnOffer> offers(Recovery recovery) {
        return helpful.of(recovery.person()).stream().map(this::offer).toList();
    }

    private KeyOnOffer offer(DigitalKey key) {
        var icon = types.of(key.type()).template("icon");
        return new KeyOnOffer(key.id().toString(), key.type().value(), icon, key.label());
    }
}
