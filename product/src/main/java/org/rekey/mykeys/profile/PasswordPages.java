package org.rekey.mykeys.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.rekey.logon.OwnSessions;
import org.rekey.mykeys.JustProven;
import org.rekey.mykeys.Member;
import org.rekey.mykeys.profile.NewPassword.Objection;
import org.rekey.password.PasswordSettings;
import org.rekey.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Another password. All other sessions end, and this one goes on.
@Controller
@RequestMapping("/mykeys/profile/password")
class PasswordPages {
    private final ProfileForms forms;
    private final NewPassword newPassword;
    private final OwnSessions sessions;
    private final PasswordSettings settings;

    PasswordPages(ProfileForms forms, NewPassword newPassword, OwnSessions sessions, PasswordSettings settings) {
        this.forms = forms;
        this.newPassword = newPassword;
        this.sessions = sessions;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView ask(@JustProven Member member, Page page) {
        return form(page, Optional.empty());
    }

    @PostMapping
    ModelAndView give(
            @JustProven Member member,
            Page page,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        var objection = newPassword.change(member, present, chosen, repeated);
        if (objection.isPresent()) {
            return form(page, objection);
        }
        sessions.endEverywhereElse(member.session(), request, response);
        return ProfileForms.done("password");
    }

    private ModelAndView form(Page page, Optional<Objection> objection) {
        return forms.form(
                "password",
                page,
                objection.map(it -> page.text(it.text(), settings.bounds())),
                Map.of("field", objection.map(Objection::field).orElse(""), "bounds", settings.bounds()));
    }
}
