package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.KeyType;
import org.rekey.password.AnswerTime;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.rekey.web.Waiting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The first numbered step of a key with a security code: username and password. One message and one answer time
/// for whatever is wrong.
@Controller
class PasswordPages {
    private static final String TEMPLATE = "org/rekey/logon/password.jte";

    private final LogonPage logon;
    private final Flows flows;
    private final Detours detours;
    private final PasswordStep step;
    private final AnswerTime answerTime;
    private final Waiting waiting;
    private final Pages pages;

    PasswordPages(
            LogonPage logon,
            Flows flows,
            Detours detours,
            PasswordStep step,
            AnswerTime answerTime,
            Waiting waiting,
            Pages pages) {
        this.logon = logon;
        this.flows = flows;
        this.detours = detours;
        this.step = step;
        this.answerTime = answerTime;
        this.waiting = waiting;
        this.pages = pages;
    }

    @GetMapping("/logon/{flow}/{key}")
    ModelAndView ask(@PathVariable("flow") UUID id, @PathVariable String key, Page page, HttpServletRequest request) {
        Flow flow = logon.flow(id, request);
        Optional<KeyType<?>> type = logon.type(key);
        Optional<ModelAndView> elsewhere = detours.of(flow, type, page).or(() -> recognisedElsewhere(flow, type));
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        Map<String, Object> shown = logon.shown(flow, type.orElseThrow(), page);
        flow.asked().hint().ifPresent(hint -> shown.put("username", hint));
        return pages.view(TEMPLATE, LogonPage.leadingBack(page, flow), shown);
    }

    @PostMapping("/logon/{flow}/{key}")
    ModelAndView submit(
            @PathVariable("flow") UUID id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        long started = System.nanoTime();
        Flow flow = logon.flow(id, request);
        Optional<KeyType<?>> type = logon.type(key);
        Optional<ModelAndView> elsewhere = detours.of(flow, type, page).or(() -> recognisedElsewhere(flow, type));
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        KeyType<?> chosen = type.orElseThrow();
        var credentials = Credentials.typed(username, password);
        return switch (step.submit(flow, chosen.id(), credentials, request)) {
            case PasswordOutcome.Right(Proven proven) -> {
                flow.after(new FlowEvent.PasswordProven(chosen.id(), proven))
                        .ifPresent(next -> flows.save(next, request, response));
                yield SeeOther.at(flow.path(chosen.id()) + "/code");
            }
            case PasswordOutcome.Refused refused -> {
                answerTime.roundUp(started);
                Map<String, Object> shown = logon.shown(flow, chosen, page);
                shown.put("username", username);
                shown.put("refused", true);
                yield pages.view(TEMPLATE, LogonPage.leadingBack(page, flow), shown, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case PasswordOutcome.Throttled(Instant until) -> {
                answerTime.roundUp(started);
                Map<String, Object> shown = logon.shown(flow, chosen, page);
                shown.put("username", username);
                shown.put("wait", page.text("logon.wait", "minutes", waiting.minutes(until)));
                waiting.tell(until, response);
                yield pages.view(TEMPLATE, LogonPage.leadingBack(page, flow), shown, HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    private static Optional<ModelAndView> recognisedElsewhere(Flow flow, Optional<KeyType<?>> type) {
        return type.filter(it -> !it.followsPassword()).map(it -> SeeOther.at(flow.path(it.id()) + "/show"));
    }
}
