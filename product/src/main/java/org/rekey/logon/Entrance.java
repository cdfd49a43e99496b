package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
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
