package org.rekey.mykeys.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.rekey.logon.OwnSessions;
import org.rekey.mykeys.JustProven;
import org.rekey.mykeys.Member;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.rekey.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Another username. That one is taken is said, for whoever asks has just logged on.
@Controller
@RequestMapping("/mykeys/profile/username")
class UsernamePages {
    private final ProfileForms forms;
    private final Usernames usernames;
    private final OwnSessions sessions;
    private final InstantSource time;

    UsernamePages(ProfileForms forms, Usernames usernames, OwnSessions sessions, InstantSource time) {
        this.forms = forms;
        this.usernames = usernames;
        this.sessions = sessions;
        this.time = time;
    }

    @GetMapping
    ModelAndView ask(@JustProven Member member, Page page) {
        return form(page, member, "", Optional.empty());
    }

    @PostMapping
    ModelAndView give(
            @JustProven Member member,
            Page page,
            @RequestParam(defaultValue = "") String username,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = Username.parse(username);
        if (typed.isEmpty()) {
            return form(page, member, username, Optional.of(page.text("mykeys.profile.username.wrong")));
        }
        if (typed.equals(usernames.of(member.id()))) {
            return ProfileForms.done("username");
        }
        if (!usernames.change(member.id(), typed.get(), time.instant())) {
            return form(page, member, username, Optional.of(page.text("mykeys.profile.username.taken")));
        }
        sessions.endEverywhereElse(member.session(), request, response);
        return ProfileForms.done("username");
    }

    private ModelAndView form(Page page, Member member, String typed, Optional<String> error) {
        return forms.form(
                "username",
                page,
                error,
                Map.of(
                        "typed",
                        typed.length() <= 256 ? typed : "",
                        "present",
                        usernames.of(member.id()).map(Username::value)));
    }
}
