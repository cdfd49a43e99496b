package org.rekey.mykeys.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rekey.key.Courier;
import org.rekey.key.Verification;
import org.rekey.logon.OwnSessions;
import org.rekey.mykeys.JustProven;
import org.rekey.mykeys.Member;
import org.rekey.mykeys.SeeOther;
import org.rekey.mykeys.profile.PendingContact.Pending;
import org.rekey.person.MobileNumber;
import org.rekey.person.People;
import org.rekey.web.Page;
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
    private static final String TEMPLATE = "mykeys.profile.mobile.message";
    private final ProfileForms forms;
    private final PendingContact pending;
    private final ContactCode code;
    private final Courier courier;
    private final People people;
    private final OwnSessions sessions;

    MobilePages(
            ProfileForms forms,
            PendingContact pending,
            ContactCode code,
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
        if (!courier.texts()) {
            return SeeOther.at("/mykeys/profile/mobile");
        }
        pending.begin(member, typed.get(), request, response);
        return SeeOther.at("/mykeys/profile/mobile/code");
    }

    @GetMapping("/code")
    ModelAndView askCode(@JustProven Member member, Page page, HttpServletRequest request) {
        return pending.mobile(member, request)
                .map(waiting -> code(page, member, waiting, Optional.empty()))
                .orElseGet(() -> SeeOther.at("/mykeys/profile/mobile"));
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
        if (waiting.isEmpty()) {
            return SeeOther.at("/mykeys/profile/mobile");
        }
        if (!again.isEmpty()) {
            code.send(member, waiting.get(), TEMPLATE, page, true);
            return SeeOther.at("/mykeys/profile/mobile/code");
        }
        var number = (MobileNumber) waiting.get().contact();
        var judged = code.redeem(member, waiting.get(), typed, now -> {
            people.changeMobile(member.id(), number, now);
            sessions.endEverywhereElse(member.session(), request, response);
        });
        var error = ContactCode.message(judged, page);
        return error.isEmpty() || takenBefore(member, number, judged)
                ? ProfileForms.done("mobile")
                : code(page, member, waiting.get(), error);
    }

    /// The second click of two.
    private static boolean takenBefore(Member member, MobileNumber number, Verification judged) {
        return judged instanceof Verification.Rejected(Verification.Reason reason)
                && reason == Verification.Reason.USED
                && member.person().mobile().equals(Optional.of(number));
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

    private ModelAndView code(Page page, Member member, Pending waiting, Optional<String> error) {
        var parameters = new HashMap<String, Object>(code.said(code.send(member, waiting, TEMPLATE, page, false)));
        parameters.put("contact", waiting.contact().value());
        parameters.put("path", "/mykeys/profile/mobile");
        parameters.put("kind", "mobile");
        return forms.form("code", page, error, parameters);
    }
}
