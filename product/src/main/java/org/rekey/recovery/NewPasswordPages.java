package org.rekey.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.password.PasswordSettings;
import org.rekey.password.Presented;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.rekey.recovery.NewPassword.Choice;
import org.rekey.recovery.Steps.Step;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The last step: the new password, and the way on to where the person wanted to go.
@Controller
@RequestMapping("/forgotten/password")
class NewPasswordPages {
    private static final String DONE = "/forgotten/password/done";
    private final Steps steps;
    private final NewPassword newPassword;
    private final Usernames usernames;
    private final WaysOn ways;
    private final RecoveryPages pages;
    private final PasswordSettings settings;

    NewPasswordPages(
            Steps steps,
            NewPassword newPassword,
            Usernames usernames,
            WaysOn ways,
            RecoveryPages pages,
            PasswordSettings settings) {
        this.steps = steps;
        this.newPassword = newPassword;
        this.usernames = usernames;
        this.ways = ways;
        this.pages = pages;
        this.settings = settings;
    }

    static String path(UUID recovery) {
        return "/forgotten/password/" + recovery + "/new";
    }

    @GetMapping("/{id}/new")
    ModelAndView ask(@PathVariable UUID id, Page page, HttpServletRequest request, HttpServletResponse response) {
        var step = steps.forPassword(id, request);
        var way = ways.of(step.progress().flow(), page, request, response);
        return step.validity() == Validity.USED ? SeeOther.at(way.with(DONE)) : form(step, page, "", Optional.empty());
    }

    @PostMapping("/{id}/new")
    ModelAndView choose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String repeated,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var step = steps.forPassword(id, request);
        var way = ways.of(step.progress().flow(), page, request, response);
        if (step.validity() == Validity.USED) {
            return SeeOther.at(way.with(DONE));
        }
        if (!chosen.equals(repeated)) {
            return form(step, page, "repeated", Optional.of("different"));
        }
        return switch (newPassword.choose(step.recovery(), new Presented(chosen))) {
            case Choice.Chosen done -> SeeOther.at(way.with(DONE));
            case Choice.Weak(var weakness) -> form(step, page, "chosen", Optional.of(weakness.word()));
            // says why, or that the click before was the one that did it
            case Choice.Over over -> SeeOther.at(path(id));
        };
    }

    @GetMapping("/done")
    ModelAndView done(
            Page page,
            @RequestParam(defaultValue = "") String logon,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages.view("done", page, Map.of("way", ways.of(logon, page, request, response)));
    }

    private ModelAndView form(Step step, Page page, String field, Optional<String> why) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", step.recovery().id().toString());
        parameters.put(
                "username",
                usernames.of(step.recovery().person()).map(Username::value).orElse(""));
        parameters.put("bounds", settings.bounds());
        parameters.put("field", field);
        parameters.put("error", why.map(word -> page.text("recovery.new." + word, settings.bounds())));
        return pages.step("new", page, parameters, why.isPresent());
    }
}
