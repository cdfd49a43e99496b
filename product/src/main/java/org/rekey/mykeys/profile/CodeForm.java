package org.rekey.mykeys.profile;

import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.rekey.key.Verification;
import org.rekey.mykeys.Member;
import org.rekey.mykeys.profile.PendingContact.Pending;
import org.rekey.person.Contact;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The form for the code that went to a new contact, whichever kind of contact it is.
@Component
class CodeForm {
    private final ProfileForms forms;
    private final ContactCode code;

    CodeForm(ProfileForms forms, ContactCode code) {
        this.forms = forms;
        this.code = code;
    }

    /// @param kind `email` or `mobile`: of its texts and its pages
    /// @param template of the message
    record Of(String kind, String template) {
        String path() {
            return "/mykeys/profile/" + kind;
        }
    }

    ModelAndView ask(Of form, Member member, Optional<Pending> pending, Page page) {
        return pending.map(waiting -> draw(form, page, member, waiting, Optional.empty()))
                .orElseGet(() -> SeeOther.at(form.path()));
    }

    /// Sends another code, if one may go.
    ModelAndView again(Of form, Member member, Optional<Pending> pending, Page page) {
        if (pending.isEmpty()) {
            return SeeOther.at(form.path());
        }
        code.send(member, pending.get(), form.template(), page, true);
        return SeeOther.forNewCode(form.path() + "/code");
    }

    /// @param take what follows from a right code, at that moment
    /// @param taken whether the contact is the person's already: then it was the second click of two
    ModelAndView give(
            Of form,
            Member member,
            Optional<Pending> pending,
            Page page,
            String typed,
            BiConsumer<Contact, Instant> take,
            Predicate<Contact> taken) {
        if (pending.isEmpty()) {
            return SeeOther.at(form.path());
        }
        var waiting = pending.get();
        var judged = code.redeem(member, waiting, typed, now -> take.accept(waiting.contact(), now));
        var error = ContactCode.message(judged, page);
        return error.isEmpty() || (usedBefore(judged) && taken.test(waiting.contact()))
                ? ProfileForms.done(form.kind())
                : draw(form, page, member, waiting, error);
    }

    private static boolean usedBefore(Verification judged) {
        return judged instanceof Verification.Rejected(Verification.Reason reason)
                && reason == Verification.Reason.USED;
    }

    private ModelAndView draw(Of form, Page page, Member member, Pending waiting, Optional<String> error) {
        var sending = code.send(member, waiting, form.template(), page, false);
        var parameters = new HashMap<String, Object>(code.said(sending));
        parameters.put("contact", waiting.contact().value());
        parameters.put("path", form.path());
        parameters.put("kind", form.kind());
        return forms.form("code", page, error, parameters);
    }
}
