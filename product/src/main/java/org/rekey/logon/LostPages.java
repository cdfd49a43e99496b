package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeySuspension;
import org.rekey.logon.FlowState.AwaitingCode;
import org.rekey.person.People;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Blocks a key that its holder no longer has: username and password are enough for that. The key is suspended and
/// not ended, so that whoever has stolen the password can annoy the holder with it and no more.
@Controller
class LostPages {
    private final LogonPage logon;
    private final Flows flows;
    private final DigitalKeys keys;
    private final People people;
    private final Sessions sessions;
    private final Pages pages;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    LostPages(
            LogonPage logon,
            Flows flows,
            DigitalKeys keys,
            People people,
            Sessions sessions,
            Pages pages,
            InstantSource time,
            TransactionTemplate transaction) {
        this.logon = logon;
        this.flows = flows;
        this.keys = keys;
        this.people = people;
        this.sessions = sessions;
        this.pages = pages;
        this.time = time;
        this.transaction = transaction;
    }

    @GetMapping("/logon/{flow}/{key}/lost")
    ModelAndView ask(@PathVariable("flow") UUID id, @PathVariable String key, Page page, HttpServletRequest request) {
        Flow flow = logon.flow(id, request);
        return awaiting(flow, key)
                .map(asked -> pages.view(
                        "org/rekey/logon/lost.jte",
                        LogonPage.leadingBack(page, flow),
                        Map.of("key", key, "path", flow.path(asked.key()), "done", false)))
                .orElseGet(() -> SeeOther.at(flow.path()));
    }

    @PostMapping("/logon/{flow}/{key}/lost")
    ModelAndView block(
            @PathVariable("flow") UUID id,
            @PathVariable String key,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Flow flow = logon.flow(id, request);
        Optional<AwaitingCode> asked = awaiting(flow, key).filter(this::holds);
        if (asked.isEmpty()) {
            return SeeOther.at(flow.path());
        }
        var lost = asked.get().proven().key();
        transaction.executeWithoutResult(status -> {
            if (keys.suspend(lost.id(), KeySuspension.BY_HOLDER, null, time.instant())) {
                sessions.endAllMadeBy(lost.id(), SessionEnded.Cause.KEY_ENDED);
            }
        });
        flows.drop(id, request, response);
        return pages.view(
                "org/rekey/logon/lost.jte", page, Map.of("key", key, "path", flow.path(lost.type()), "done", true));
    }

    /// Nothing of the holder's has changed since the password was proven.
    private boolean holds(AwaitingCode asked) {
        var proven = asked.proven();
        return people.find(proven.person())
                .filter(holder -> holder.securityEpoch() == proven.securityEpoch())
                .isPresent();
    }

    private static Optional<AwaitingCode> awaiting(Flow flow, String key) {
        return flow.state() instanceof AwaitingCode asked && asked.key().value().equals(key)
                ? Optional.of(asked)
                : Optional.empty();
    }
}
