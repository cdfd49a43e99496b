package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyType;
import org.rekey.logon.FlowState.AwaitingCode;
import org.rekey.person.PersonId;
import org.rekey.phaseout.Standing;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/// The warning that a key will end: a dialog on the main logon screen, this page where no scripts run. Each showing
/// and each answer is told to whoever counts.
@Controller
class WarningPages {
    private final LogonPage logon;
    private final Flows flows;
    private final AcceptedKeys accepted;
    private final Pages pages;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    WarningPages(
            LogonPage logon,
            Flows flows,
            AcceptedKeys accepted,
            Pages pages,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.logon = logon;
        this.flows = flows;
        this.accepted = accepted;
        this.pages = pages;
        this.events = events;
        this.time = time;
    }

    @GetMapping("/logon/{flow}/{key}/warning")
    ModelAndView warn(@PathVariable("flow") UUID id, @PathVariable String key, Page page, HttpServletRequest request) {
        Flow flow = logon.flow(id, request);
        Optional<KeyType<?>> type = logon.type(key);
        Optional<Warning> warning = type.flatMap(it -> logon.warning(flow, it.id(), page));
        if (type.isEmpty() || warning.isEmpty() || logon.ahead(flow).isPresent()) {
            return SeeOther.at(flow.path());
        }
        shown(flow, type.get());
        var parameters = logon.shown(flow, type.get(), page);
        parameters.put("warning", warning.get());
        return pages.view("org/rekey/logon/warning.jte", LogonPage.leadingBack(page, flow), parameters);
    }

    /// The dialog was opened: told by the script that opened it.
    @PostMapping("/logon/{flow}/{key}/warning/shown")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void opened(@PathVariable("flow") UUID id, @PathVariable String key, HttpServletRequest request) {
        Flow flow = logon.flow(id, request);
        logon.type(key).filter(type -> warned(flow, type)).ifPresent(type -> shown(flow, type));
    }

    @PostMapping("/logon/{flow}/{key}/warning")
    ModelAndView answer(
            @PathVariable("flow") UUID id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String choice,
            HttpServletRequest request,
            HttpServletResponse response) {
        Flow flow = logon.flow(id, request);
        Optional<KeyType<?>> type = logon.type(key);
        Optional<WarningAnswer> answer = WarningAnswer.parse(choice);
        if (type.isEmpty() || answer.isEmpty()) {
            return SeeOther.at(flow.path());
        }
        KeyType<?> chosen = type.get();
        Optional<Flow> next = next(flow, chosen, answer.get(), request, response);
        if (next.isPresent() && warned(flow, chosen)) {
            events.publishEvent(new WarningAnswered(time.instant(), flow.asked().service(), chosen.id(), answer.get()));
        }
        boolean back = next.isEmpty() || answer.get() == WarningAnswer.OTHER;
        return SeeOther.at(back ? flow.path() : flow.path(chosen.id()));
    }

    /// The way to a new key from beside a logon: nobody is warned there, so no answer is counted.
    @PostMapping("/logon/{flow}/{key}/change")
    ModelAndView change(
            @PathVariable("flow") UUID id,
            @PathVariable String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        Flow flow = logon.flow(id, request);
        return SeeOther.at(logon.type(key)
                .flatMap(type -> next(flow, type, WarningAnswer.CHANGE, request, response)
                        .map(moved -> moved.path(type.id())))
                .orElse(flow.path()));
    }

    private Optional<Flow> next(
            Flow flow,
            KeyType<?> type,
            WarningAnswer answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Flow> next =
                possible(flow, type, answer) ? flow.after(new FlowEvent.Answered(type.id(), answer)) : Optional.empty();
        next.ifPresent(moved -> flows.save(moved, request, response));
        return next;
    }

    /// The way to a new key is open for every key that will end, and for one that has and may work on for its holder;
    /// carrying on is not when the change is mandatory.
    private boolean possible(Flow flow, KeyType<?> type, WarningAnswer answer) {
        Standing standing = accepted.standing(type.id(), flow, proven(flow, type));
        return switch (answer) {
            case CHANGE ->
                standing.allowsLogon()
                        ? standing.publicLastDay().isPresent()
                        : accepted.extended(flow.asked()).contains(type.id());
            case OTHER -> true;
            case LATER ->
                standing.allowsLogon()
                        && standing.warning()
                                .filter(Standing.Notice.MANDATORY::equals)
                                .isEmpty();
        };
    }

    /// Who has proven a password for this kind of key, if anybody has: an audience may hold that person, not everybody.
    private static @Nullable PersonId proven(Flow flow, KeyType<?> type) {
        return flow.state() instanceof AwaitingCode waiting && waiting.key().equals(type.id())
                ? waiting.proven().person()
                : null;
    }

    private boolean warned(Flow flow, KeyType<?> type) {
        return accepted.standing(type.id(), flow, null).warning().isPresent();
    }

    private void shown(Flow flow, KeyType<?> type) {
        events.publishEvent(new WarningShown(time.instant(), flow.asked().service(), type.id()));
    }
}
