package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.Challenge;
import org.rekey.key.KeyType;
import org.rekey.key.LogonReference;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.logon.FlowState.AwaitingCode;
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

/// The second numbered step: the code of a key. One page for every kind of key; what is asked, the kind draws
/// itself.
@Controller
class CodePages {
    private final LogonPage logon;
    private final CodeStep step;
    private final KnownBrowsers browsers;
    private final Waiting waiting;
    private final Pages pages;

    CodePages(LogonPage logon, CodeStep step, KnownBrowsers browsers, Waiting waiting, Pages pages) {
        this.logon = logon;
        this.step = step;
        this.browsers = browsers;
        this.waiting = waiting;
        this.pages = pages;
    }

    @GetMapping("/logon/{flow}/{key}/code")
    ModelAndView ask(@PathVariable("flow") UUID id, @PathVariable String key, Page page, HttpServletRequest request) {
        Flow flow = logon.flow(id, request);
        Optional<KeyType<?>> type = logon.type(key);
        if (type.isEmpty() || !(awaiting(flow, type.get()) instanceof AwaitingCode asked)) {
            return SeeOther.at(instead(flow, type));
        }
        if (!step.mayAsk(type.get(), asked, request)) {
            return overtaken(flow, type.get(), page);
        }
        return page(flow, type.get(), asked, reference(flow, asked, page, false, request), page, null, null);
    }

    @PostMapping("/logon/{flow}/{key}/code")
    ModelAndView submit(
            @PathVariable("flow") UUID id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String resend,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Flow flow = logon.flow(id, request);
        Optional<KeyType<?>> type = logon.type(key);
        if (type.isEmpty() || !(awaiting(flow, type.get()) instanceof AwaitingCode asked)) {
            return SeeOther.at(instead(flow, type));
        }
        if (!resend.isEmpty()) {
            if (!step.holds(asked, request)) {
                return overtaken(flow, type.get(), page);
            }
            step.ask(asked, reference(flow, asked, page, true, request));
            return SeeOther.forNewCode(flow.path(asked.key()) + "/code");
        }
        LogonReference reference = reference(flow, asked, page, false, request);
        return switch (step.submit(flow, asked, reference, new Submission(code), request, response)) {
            case CodeOutcome.Complete(boolean replacing) ->
                logon.complete(flow, new FlowEvent.CodeAccepted(asked.key(), replacing), request, response);
            case CodeOutcome.Wrong(Verification.Reason reason) ->
                page(
                        flow,
                        type.get(),
                        asked,
                        reference,
                        page,
                        page.text(reason.text(type.get().id())),
                        null);
            case CodeOutcome.Throttled(Instant until) -> {
                waiting.tell(until, response);
                yield page(
                        flow,
                        type.get(),
                        asked,
                        reference,
                        page,
                        null,
                        page.text("logon.wait", "minutes", waiting.minutes(until)));
            }
            case CodeOutcome.Overtaken overtaken -> overtaken(flow, type.get(), page);
        };
    }

    private ModelAndView overtaken(Flow flow, KeyType<?> type, Page page) {
        Map<String, Object> shown = logon.shown(flow, type, page);
        shown.put("refused", true);
        return pages.view(
                "org/rekey/logon/password.jte",
                LogonPage.leadingBack(page, flow),
                shown,
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            Flow flow,
            KeyType<?> type,
            AwaitingCode asked,
            LogonReference reference,
            Page page,
            @Nullable String error,
            @Nullable String wait) {
        Map<String, Object> challenge = new HashMap<>();
        Challenge question = step.ask(asked, reference);
        challenge.put("challenge", question);
        Map<String, Object> shown = logon.shown(flow, type, page);
        if (error != null) {
            challenge.put("error", error);
            shown.put("error", error);
        }
        if (wait != null) {
            shown.put("wait", wait);
        }
        shown.put("challenge", page.part(type.template("challenge"), challenge));
        shown.put("answerable", question.answerable());
        shown.put("sends", type.sends());
        shown.put(
                "others",
                asked.proven().others().stream()
                        .map(other -> page.text("key." + other + ".name"))
                        .toList());
        HttpStatus status = wait != null
                ? HttpStatus.TOO_MANY_REQUESTS
                : error != null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return pages.view("org/rekey/logon/code.jte", LogonPage.leadingBack(page, flow), shown, status);
    }

    private LogonReference reference(
            Flow flow, AwaitingCode asked, Page page, boolean resend, HttpServletRequest request) {
        Proven proven = asked.proven();
        boolean known = browsers.knows(proven.person(), proven.securityEpoch(), request);
        return logon.reference(flow, page, resend, known);
    }

    private static FlowState awaiting(Flow flow, KeyType<?> type) {
        return flow.state() instanceof AwaitingCode asked && asked.key().equals(type.id())
                ? asked
                : new FlowState.Choosing();
    }

    /// Where to go when no code of this key is asked: on, when the logon is complete, else back to its password.
    private String instead(Flow flow, Optional<KeyType<?>> type) {
        return logon.ahead(flow).or(() -> type.map(it -> flow.path(it.id()))).orElse(flow.path());
    }
}
