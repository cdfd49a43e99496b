package org.rekey.federation.oidc.logout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.rekey.federation.oidc.request.Parameters;
import org.rekey.federation.oidc.request.SealedRequests;
import org.rekey.logon.Flows;
import org.rekey.logon.SessionEnded;
import org.rekey.logon.Sessions;
import org.rekey.onlineservice.Services;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// Asks whether to log out, and says that it was done. Where to go afterwards travels in a seal, so that the form
/// cannot be made to lead elsewhere; once it has expired, the button still logs out.
@Controller
class ServiceLogoutPages {
    static final String PATH = "/logout/service";
    static final String DONE = "/logout/service/done";
    static final String SERVICE = "client_id";
    static final String TARGET = "target";

    private final Pages pages;
    private final SealedRequests sealed;
    private final Services services;
    private final Sessions sessions;
    private final Flows flows;

    ServiceLogoutPages(Pages pages, SealedRequests sealed, Services services, Sessions sessions, Flows flows) {
        this.pages = pages;
        this.sealed = sealed;
        this.services = services;
        this.sessions = sessions;
        this.flows = flows;
    }

    @GetMapping(PATH)
    ModelAndView ask(@RequestParam(SealedRequests.PARAMETER) String seal, Page page) {
        var asked = sealed.open(PATH, seal).orElse(Parameters.ours(Map.of()));
        var demand = new LogoutDemand(null, null, asked.get(TARGET).orElse(null));
        var name = asked.get(SERVICE)
                .flatMap(services::byClientId)
                .map(service -> service.name(page.language()))
                .orElse("");
        return pages.view(
                "org/rekey/federation/oidc/logout/ask.jte",
                page.leadingTo(demand.origin().orElse(null)),
                Map.of("service", name, "seal", seal));
    }

    @PostMapping(PATH)
    RedirectView end(
            @RequestParam(SealedRequests.PARAMETER) String seal,
            HttpServletRequest request,
            HttpServletResponse response) {
        var target = sealed.open(PATH, seal).flatMap(it -> it.get(TARGET));
        sessions.end(SessionEnded.Cause.LOGGED_OUT, request, response);
        flows.dropAll(request, response);
        var redirect = new RedirectView(target.orElse(DONE));
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }

    @GetMapping(DONE)
    ModelAndView done(Page page) {
        return pages.view("org/rekey/federation/oidc/logout/done.jte", page, Map.of());
    }
}
