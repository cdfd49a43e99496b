package org.rekey.mykeys.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rekey.logon.OwnSessions;
import org.rekey.mykeys.JustProven;
import org.rekey.mykeys.Member;
import org.rekey.person.EmailAddress;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Another e-mail address. The former one gets a mail with which the change can be undone.
@Controller
@RequestMapping("/mykeys/profile/email")
class EmailPages {
    private static final CodeForm.Of CODE = new CodeForm.Of("email", "mykeys.mail.address");
    private final ProfileForms forms;
    private final PendingContact pending;
    private final CodeForm code;
    private final People people;
    private final OwnSessions sessions;

    EmailPages(ProfileForms forms, PendingContact pending, CodeForm code, People people, OwnSessions sessions) {
        this.forms = forms;
        this.pending = pending;
        this.code = code;
        this.people = people;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView ask(@JustProven Member member, Page page) {
        return form(page, member, "", Optional.empty());
    }

    @PostMapping
    ModelAndView give(
            @JustProven Member member,
            Page page,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = EmailAddress.parse(email);
        if (typed.isEmpty()) {
            return form(page, member, email, Optional.of(page.text("mykeys.email.wrong")));
        }
        if (typed.equals(member.person().verifiedEmail())) {
            return ProfileForms.done("email");
        }
        pending.begin(member, typed.get(), request, response);
        return SeeOther.at("/mykeys/profile/email/code");
    }

    @GetMapping("/code")
    ModelAndView askCode(@JustProven Member member, Page page, HttpServletRequest request) {
        return code.ask(CODE, member, pending.email(member, request), page);
    }

    @PostMapping("/code")
    ModelAndView giveCode(
            @JustProven Member member,
            Page page,
            @RequestParam(defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        var waiting = pending.email(member, request);
        if (!again.isEmpty()) {
            return code.again(CODE, member, waiting, page);
        }
        return code.give(
                CODE,
                member,
                waiting,
                page,
                typed,
                (contact, now) -> take(member, (EmailAddress) contact, now, request, response),
                contact -> people.find(member.id())
                        .flatMap(Person::verifiedEmail)
                        .filter(contact::equals)
                        .isPresent());
    }

    private void take(
            Member member,
            EmailAddress address,
            Instant now,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!member.person().email().equals(Optional.of(address)) || !people.verifyEmail(member.id(), address, now)) {
            people.changeEmail(member.id(), address, now);
        }
        sessions.endEverywhereElse(member.session(), request, response);
    }

    private ModelAndView form(Page page, Member member, String typed, Optional<String> error) {
        return forms.form(
                "email",
                page,
                error,
                Map.of(
                        "typed",
                        typed.length() <= 254 ? typed : "",
                        "former",
                        member.person().verifiedEmail()));
    }
}
