package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.Level;
import org.rekey.logon.Flows;
import org.rekey.logon.LogonRequest;
import org.rekey.logon.Session;
import org.rekey.logon.Sessions;
import org.rekey.logon.Sufficiency;
import org.rekey.onlineservice.Services;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.stereotype.Component;

/// The way on to the online service that waits, if the session as it is now is enough for it.
@Component
class Onward {
    private final Flows flows;
    private final Sessions sessions;
    private final Services services;
    private final PhaseOuts phaseOuts;

    Onward(Flows flows, Sessions sessions, Services services, PhaseOuts phaseOuts) {
        this.flows = flows;
        this.sessions = sessions;
        this.services = services;
        this.phaseOuts = phaseOuts;
    }

    /// The path that completes the logon; empty when another logon is needed, or nothing waits.
    Optional<String> path(UUID flow, HttpServletRequest request) {
        return sessions.current(request)
                .flatMap(session -> flows.parked(flow, request).filter(asked -> suffices(session, asked)))
                .flatMap(asked -> flows.continued(flow, request));
    }

    private boolean suffices(Session session, LogonRequest asked) {
        var service = services.of(asked.service());
        Level minimum = asked.minimum().suffices(service.minimum()) ? asked.minimum() : service.minimum();
        var standing = phaseOuts.standing(session.keyType(), service.group(), Optional.of(session.person()));
        return Sufficiency.of(session, service.accepts(), minimum, standing) == Sufficiency.SUFFICIENT;
    }
}
