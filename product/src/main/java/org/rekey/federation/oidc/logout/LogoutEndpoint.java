package org.rekey.federation.oidc.logout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;
import org.rekey.federation.oidc.grant.ServiceSessions;
import org.rekey.federation.oidc.request.Parameters;
import org.rekey.federation.oidc.request.SealedRequests;
import org.rekey.logon.Flows;
import org.rekey.logon.Session;
import org.rekey.logon.SessionEnded;
import org.rekey.logon.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/// The end session endpoint. A service that shows an ID token of the session in this browser has it ended at once;
/// in every other case where somebody is logged on the person is asked, because any web page can send a browser
/// here.
///
/// It stands before Spring's endpoint, which demands a hint and, without HTTP sessions, ends nothing.
@Component
public class LogoutEndpoint implements HttpRequestHandler {
    /// The path of the endpoint.
    public static final String PATH = "/oauth2/logout";

    private final LogoutReader reader;
    private final SealedRequests sealed;
    private final ServiceSessions serviceSessions;
    private final Sessions sessions;
    private final Flows flows;

    LogoutEndpoint(
            LogoutReader reader,
            SealedRequests sealed,
            ServiceSessions serviceSessions,
            Sessions sessions,
            Flows flows) {
        this.reader = reader;
        this.sealed = sealed;
        this.serviceSessions = serviceSessions;
        this.sessions = sessions;
        this.flows = flows;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var demand = sent(request).flatMap(reader::read);
        if (demand.isEmpty() || !"GET".equals(request.getMethod())) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        go(logOut(demand.get(), request, response), response);
    }

    private Optional<Parameters> sent(HttpServletRequest request) {
        var parameters = Parameters.of(request.getParameterMap());
        var seal = parameters.get(SealedRequests.PARAMETER);
        return seal.isPresent()
                ? seal.flatMap(it -> sealed.open(PATH, it))
                : Optional.of(parameters).filter(Parameters::fits);
    }

    /// @return where to go next
    private String logOut(LogoutDemand demand, HttpServletRequest request, HttpServletResponse response) {
        var current = sessions.current(request);
        var hinted = hinted(demand);
        if (current.isPresent() && !hinted.map(Session::hash).equals(current.map(Session::hash))) {
            return confirmation(demand);
        }
        if (current.isPresent()) {
            sessions.end(SessionEnded.Cause.LOGGED_OUT, request, response);
            flows.dropAll(request, response);
        } else {
            sessions.end(SessionEnded.Cause.LOGGED_OUT, request, response); // the cookie of one that is over
            hinted.ifPresent(session -> sessions.end(session, SessionEnded.Cause.LOGGED_OUT));
        }
        return demand.target() == null ? ServiceLogoutPages.DONE : demand.target();
    }

    private Optional<Session> hinted(LogoutDemand demand) {
        return demand.sid() == null || demand.service() == null
                ? Optional.empty()
                : serviceSessions.find(demand.sid(), demand.service().id());
    }

    private String confirmation(LogoutDemand demand) {
        var kept = new HashMap<String, String>();
        if (demand.service() != null) {
            kept.put(ServiceLogoutPages.SERVICE, demand.service().clientId());
        }
        if (demand.target() != null) {
            kept.put(ServiceLogoutPages.TARGET, demand.target());
        }
        return sealed.seal(ServiceLogoutPages.PATH, Parameters.ours(kept));
    }

    private static void go(String where, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, where);
    }
}
