package org.rekey.keys.eid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.rekey.person.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The one thing that is behind the [Door]: it looks at the card and sends the browser back, with a proof or to
/// the page that says what was wrong. Nothing is drawn here, no cookie is read or set, and the way back is taken
/// from the sealed errand alone.
@Controller
@WhenSwitchedOn
class CardReader {
    private final HandOvers errands;
    private final CardCheck cards;
    private final Admission admission;
    private final Proofs proofs;
    private final Doorstep doorstep;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    CardReader(
            HandOvers errands,
            CardCheck cards,
            Admission admission,
            Proofs proofs,
            Doorstep doorstep,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.errands = errands;
        this.cards = cards;
        this.admission = admission;
        this.proofs = proofs;
        this.doorstep = doorstep;
        this.events = events;
        this.time = time;
    }

    @GetMapping(Doorstep.CARD + "{errand}")
    void read(@PathVariable("errand") String sealed, HttpServletRequest request, HttpServletResponse response) {
        Instant now = time.instant();
        var errand = errands.open(sealed, now);
        // a forged errand is not worth a line in the audit trail
        var back = errand.isEmpty()
                ? RefusedPages.path(Refusal.LATE, errands.known(sealed).isPresent() ? sealed : "")
                : judged(errand.get(), sealed, request, now);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, doorstep.back(back));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private String judged(HandOver errand, String sealed, HttpServletRequest request, Instant now) {
        return switch (cards.judge(ShownCard.of(request), now)) {
            case CardVerdict.Bad(Refusal refusal) -> refused(refusal, errand.person(), sealed, now);
            case CardVerdict.Good(CardHolder holder) -> {
                var objection = admission.objection(holder, errand.person());
                yield objection.isPresent()
                        ? refused(objection.get(), errand.person(), sealed, now)
                        : proofs.write(errand, holder, now)
                                .map(proof -> errand.back() + "?proof=" + proof.digits())
                                .orElseGet(() -> refused(Refusal.LATE, errand.person(), sealed, now));
            }
        };
    }

    private String refused(Refusal refusal, Optional<PersonId> person, String sealed, Instant now) {
        events.publishEvent(new EidRefused(now, person.orElse(null), Eid.ID, refusal));
        return RefusedPages.path(refusal, sealed);
    }
}
