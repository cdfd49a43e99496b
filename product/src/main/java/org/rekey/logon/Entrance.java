package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.rekey.onlineservice.OnlineService;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.stereotype.Component;

/// The way into pages of ours that are an online service of their own, with a level and kinds of key of their own:
/// a session that suffices now, or a logon.
@Component
public class Entrance {
    private final Sessions sessions;
    private final Flows flows;
    private final PhaseOuts phaseOuts;
    private final InstantSource time;

    Entrance(Sessions sessions, Flows flows, PhaseOuts phaseOuts, InstantSource time) {
        this.sessions = sessions;
        this.flows = flows;
        this.phaseOuts = phaseOuts;
        this.time = time;
    }

    /// The session of this browser, if it is enough for the service at this moment.
    public Optional<Session> session(OnlineService service, HttpServletRequest request) {
        return sessions.current(request).filter(session -> suffices(session, service));
    }

    /// The session of whoever asks for a page of the service, if it is enough. If there is none, the request has been
    /// answered: with the way to the logon and from there back, or with the page's own address after the logon.
    ///
    /// @param home where a logon leads to when no page was asked for but a form was sent
    public Optional<Session> admit(
            OnlineService service, String home, HttpServletRequest request, HttpServletResponse response) {
        var session = session(service, request);
        if (session.isEmpty()) {
            var wanted = isPage(request) ? request.getRequestURI() : home;
            seeOther(logOn(service, wanted + "?logon={flow}", request, response), response);
        } else if (arrives(request, response)) {
            return Optional.empty();
        }
        return session;
    }

    /// Whether the browser comes from a logon for the page that it opens. The logon has done its work: its flow goes,
    /// and the browser is led to the page's own address.
    public boolean arrives(HttpServletRequest request, HttpServletResponse response) {
        var flow = request.getParameter("logon");
        if (flow == null || !request.getMethod().equals("GET")) {
            return false;
        }
        try {
            flows.drop(UUID.fromString(flow), request, response);
        } catch (IllegalArgumentException notAFlow) {
            // there is nothing to drop
        }
        seeOther(request.getRequestURI(), response);
        return true;
    }

    /// An address that is too long for the cookie of the logon is none of ours.
    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getRequestURI().length() <= 200;
    }

    /// RFC 9110 section 15.4.4
    private static void seeOther(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    /// Begins a logon for the service.
    ///
    /// @param returnPath a path of our own; `{flow}` in it becomes the id of the logon
    /// @return the path of the main logon screen
    public String logOn(
            OnlineService service, String returnPath, HttpServletRequest request, HttpServletResponse response) {
        var asked = new LogonRequest(service.id(), service.minimum(), null, null, returnPath, null, "", time.instant());
        return flows.start(asked, request, response);
    }

    private boolean suffices(Session session, OnlineService service) {
        var standing = phaseOuts.standing(session.keyType(), service.group(), Optional.of(session.person()));
        return Sufficiency.of(session, service.accepts(), service.minimum(), standing) == Sufficiency.SUFFICIENT;
    }
}
