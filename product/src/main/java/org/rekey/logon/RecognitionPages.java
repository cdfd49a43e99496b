package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyType;
import org.rekey.key.LogonReference;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of a key that is shown at an address of its own, and the way there and back. The browser leaves with a
/// form and comes back with a proof, which counts only in the flow, and so in the browser, in which it left.
@Controller
class RecognitionPages {
    private final LogonPage logon;
    private final Detours detours;
    private final Flows flows;
    private final RecognitionStep step;
    private final Pages pages;

    RecognitionPages(LogonPage logon, Detours detours, Flows flows, RecognitionStep step, Pages pages) {
        this.logon = logon;
        this.detours = detours;
        this.flows = flows;
        this.step = step;
        this.pages = pages;
    }

    /// @param told whether the person comes from a page of the key that has said what was wrong
    @GetMapping("/logon/{flow}/{key}/show")
    ModelAndView ask(
            @PathVariable("flow") UUID id,
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean told,
            Page page,
            HttpServletRequest request) {
        Flow flow = logon.flow(id, request);
        Optional<KeyType<?>> type = logon.recognising(key);
        return detours.of(flow, type, page).orElseGet(() -> page(flow, type.orElseThrow(), page, null, !told));
    }

    @PostMapping("/logon/{flow}/{key}/show")
    ModelAndView leave(
            @PathVariable("flow") UUID id,
            @PathVariable String key,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Flow flow = logon.flow(id, request);
        Optional<KeyType<?>> type = logon.recognising(key);
        return detours.of(flow, type, page).orElseGet(() -> away(flow, type.orElseThrow(), page, request, response));
    }

    private ModelAndView away(
            Flow flow, KeyType<?> type, Page page, HttpServletRequest request, HttpServletResponse response) {
        flow.after(new FlowEvent.SentAway(type.id())).ifPresent(next -> flows.save(next, request, response));
        var recognition = type.recognition().orElseThrow();
        var back = flow.path(type.id()) + "/shown";
        return SeeOther.at(
                recognition.address(reference(flow, page), back, flow.seenAt()).toString());
    }

    @GetMapping("/logon/{flow}/{key}/shown")
    ModelAndView back(
            @PathVariable("flow") UUID id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String proof,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Flow flow = logon.flow(id, request);
        Optional<KeyType<?>> type = logon.recognising(key);
        if (type.isPresent() && proof.isEmpty()) {
            return SeeOther.at(flow.path(type.get().id()) + "/show?told=true");
        }
        return detours.of(flow, type, page)
                .orElseGet(() -> judged(flow, type.orElseThrow(), new Submission(proof), page, request, response));
    }

    private ModelAndView judged(
            Flow flow,
            KeyType<?> type,
            Submission proof,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (step.submit(flow, type, reference(flow, page), proof, request, response)) {
            case RecognitionOutcome.Complete(boolean replacing) ->
                logon.complete(flow, new FlowEvent.Recognised(type.id(), replacing), request, response);
            case RecognitionOutcome.Worthless nothing ->
                page(flow, type, page, page.text(Verification.Reason.EXPIRED.text(type.id())), false);
            case RecognitionOutcome.Refused refused -> detours.ended(flow, type, page);
        };
    }

    private ModelAndView page(Flow flow, KeyType<?> type, Page page, @Nullable String error, boolean asks) {
        Map<String, Object> shown = logon.shown(flow, type, page);
        if (error != null) {
            shown.put("error", error);
        }
        shown.put(
                "unread",
                asks
                        && flow.state() instanceof FlowState.Away away
                        && away.key().equals(type.id()));
        shown.put("challenge", page.part(type.template("challenge"), Map.of()));
        return pages.view(
                "org/rekey/logon/show.jte",
                LogonPage.leadingBack(page, flow)
                        .leadingTo(type.recognition().orElseThrow().origin().toString()),
                shown,
                error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private LogonReference reference(Flow flow, Page page) {
        return logon.reference(flow, page, false, false);
    }
}
