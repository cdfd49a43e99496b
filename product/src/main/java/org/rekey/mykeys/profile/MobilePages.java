package org.rekey.mykeys.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rekey.key.Courier;
import org.rekey.logon.OwnSessions;
import org.rekey.mykeys.JustProven;
import org.rekey.mykeys.Member;
import org.rekey.person.MobileNumber;
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

/// Another mobile number, where text messages can be sent. A key that is bound to the former number moves along,
/// which is why the logon must be as strong as the strongest key.
@Controller
@RequestMapping("/mykeys/profile/mobile")
class MobilePages {
    private static final CodeForm.Of CODE = new CodeForm.Of("mobile", "mykeys.profile.mobile.message");
    private final ProfileForms forms;
    private final PendingContact pending;
    private final CodeForm code;
    private final Courier courier;
    private final People people;
    private final OwnSessions sessions;

    MobilePages(
            ProfileForms forms,
            PendingContact pending,
            CodeForm code,
            Courier courier,
            People people,
            OwnSessions sessions) {
        this.forms = forms;
        this.pending = pending;
        this.code = code;
        this.courier = courier;
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
            @RequestParam(defaultValue = "") String mobile,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = MobileNumber.parse(mobile);
        if (typed.isEmpty()) {
            return form(page, member, mobile, Optional.of(page.text("mykeys.profile.mobile.wrong")));
        }
        if (!courier.texts(typed.get())) {
            return form(page, member, mobile, Optional.of(page.text("mykeys.profile.mobile.foreign")));
        }
        if (!courier.texts()) {
            return SeeOther.at("/mykeys/profile/mobile");
        }
        pending.begin(member, typed.get(), request, response);
        return SeeOther.at("/mykeys/profile/mobile/code");
    }

    @GetMapping("/code")
    ModelAndView askCode(@JustProven Member member, Page page, HttpServletRequest request) {
        return code.ask(CODE, member, pending.mobile(member, request), page);
    }

    @PostMapping("/code")
    ModelAndView giveCode(
            @JustProven Member member,
            Page page,
            @RequestParam(defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        var waiting = pending.mobile(member, request);
        if (!again.isEmpty()) {
            return code.again(CODE, member, waiting, page);
        }
        return code.give(
                CODE,
                member,
                waiting,
                page,
                typed,
                (contact, now) -> take(member, (MobileNumber) contact, now, request, response),
                contact -> people.find(member.id())
                        .flatMap(Person::mobile)
                        .filter(contact::equals)
                        .isPresent());
    }

    private void take(
            Member member, MobileNumber number, Instant now, HttpServletRequest request, HttpServletResponse response) {
        people.changeMobile(member.id(), number, now);
        sessions.endEverywhereElse(member.session(), request, response);
    }

    private ModelAndView form(Page page, Member member, String typed, Optional<String> error) {
        return forms.form(
                "mobile",
                page,
                error,
                Map.of(
                        "typed", typed.length() <= 40 ? typed : "",
                        "former", member.person().mobile().isPresent(),
                        "texts", courier.texts()));
    }
}
