package org.rekey.mykeys.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rekey.logon.OwnSessions;
import org.rekey.mykeys.JustProven;
import org.rekey.mykeys.Member;
import org.rekey.mykeys.profile.NewPassword.Objection;
import org.rekey.password.Accounts;
import org.rekey.password.PasswordSettings;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A first username and password, for whoever came with an eID alone. Then keys whose code is asked after them can be
/// activated.
@Controller
@RequestMapping("/mykeys/profile/account")
class AccountPages {
    private static final Pattern PATH = Pattern.compile("/mykeys/([0-9a-f-]{36}/select|order/[a-z-]{1,40})");
    private final ProfileForms forms;
    private final FirstPassword firstPassword;
    private final Accounts accounts;
    private final Usernames usernames;
    private final OwnSessions sessions;
    private final PasswordSettings settings;

    AccountPages(
            ProfileForms forms,
            FirstPassword firstPassword,
            Accounts accounts,
            Usernames usernames,
            OwnSessions sessions,
            PasswordSettings settings) {
        this.forms = forms;
        this.firstPassword = firstPassword;
        this.accounts = accounts;
        this.usernames = usernames;
        this.sessions = sessions;
        this.settings = settings;
    }

    /// @param back where the choice of a key waits, or the page that asks for one, or nothing
    @GetMapping
    ModelAndView ask(@JustProven Member member, Page page, @RequestParam(defaultValue = "") String back) {
        return accounts.has(member.id()) ? done(back) : form(member, page, back, "", Optional.empty());
    }

    @PostMapping
    ModelAndView give(
            @JustProven Member member,
            Page page,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (accounts.has(member.id())) {
            return done(back);
        }
        var objection = firstPassword.choose(member, username, chosen, repeated);
        if (objection.isPresent()) {
            return form(member, page, back, username, objection);
        }
        sessions.endEverywhereElse(member.session(), request, response);
        return done(back);
    }

    private static ModelAndView done(String back) {
        return PATH.matcher(back).matches() ? SeeOther.at(back) : ProfileForms.done("password");
    }

    private ModelAndView form(Member member, Page page, String back, String typed, Optional<Objection> objection) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("back", PATH.matcher(back).matches() ? back : "");
        parameters.put("kept", usernames.of(member.id()).map(Username::value));
        parameters.put("typed", typed.length() <= 64 ? typed : "");
        parameters.put("bounds", settings.bounds());
        parameters.put("field", objection.map(Objection::field).orElse(""));
        return forms.form("account", page, objection.map(it -> page.text(it.text(), settings.bounds())), parameters);
    }
}
