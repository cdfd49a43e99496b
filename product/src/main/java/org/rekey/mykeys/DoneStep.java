package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.rekey.logon.Flows;
import org.rekey.logon.SessionEnded.Cause;
import org.rekey.logon.Sessions;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.Services;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The last step: what has changed, and the two ways on from here.
@Controller
@RequestMapping("/mykeys/{flow}")
class DoneStep {
    private final Pages pages;
    private final LastChange lastChange;
    private final Onward onward;
    private final Sessions sessions;
    private final Flows flows;
    private final Services services;

    DoneStep(Pages pages, LastChange lastChange, Onward onward, Sessions sessions, Flows flows, Services services) {
        this.pages = pages;
        this.lastChange = lastChange;
        this.onward = onward;
        this.sessions = sessions;
        this.flows = flows;
        this.services = services;
    }

    @GetMapping("/done")
    ModelAndView show(Page page, @PathVariable UUID flow, HttpServletRequest request, HttpServletResponse response) {
        var change = lastChange.of(flow, request).orElseThrow(() -> new LogonNeeded(flow));
        flows.renew(flow, request, response);
        var parameters = new HashMap<String, Object>();
        parameters.put("activated", "key." + change.activated() + ".name");
        parameters.put("replaced", Optional.ofNullable(change.replaced()).map(type -> "key." + type + ".name"));
        var back = onward.back(flow, request);
        parameters.put(
                "service",
                waiting(flow, request)
                        .or(() -> back.map(Onward.Back::service))
                        .map(service -> service.name(page.language())));
        parameters.put("back", back.map(Onward.Back::origin));
        parameters.put("onward", onward.path(flow, request));
        parameters.put("here", "/mykeys/" + flow);
        parameters.put("steps", Steps.names(page));
        return pages.view("org/rekey/mykeys/done.jte", page, parameters);
    }

    /// Ends the session and goes back to the main logon screen, for the same online service.
    @PostMapping("/end")
    ModelAndView end(@PathVariable UUID flow, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(Cause.LOGGED_OUT, request, response);
        throw new LogonNeeded(flow);
    }

    private Optional<OnlineService> waiting(UUID flow, HttpServletRequest request) {
        return flows.parked(flow, request)
                .map(asked -> services.of(asked.service()))
                .filter(service -> !service.clientId().equals(OnlineService.MY_DIGITAL_KEYS));
    }
}
