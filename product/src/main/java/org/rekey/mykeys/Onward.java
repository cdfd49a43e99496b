package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.Level;
import org.rekey.logon.Flows;
import org.rekey.logon.Session;
import org.rekey.logon.Sessions;
import org.rekey.logon.Sufficiency;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.Services;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.stereotype.Component;

/// The way on to the online service that waits, or to the list of keys where none does, if the session as it is now
/// is enough for it.
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

    /// The path that completes the logon; empty when another logon is needed.
    Optional<String> path(UUID flow, HttpServletRequest request) {
        return sessions.current(request)
                .flatMap(session -> flows.parked(flow, request)
                        .map(asked -> suffices(session, services.of(asked.service()), asked.minimum())
                                ? flows.continued(flow, request)
                                : Optional.<String>empty())
                        .orElseGet(() -> home(session)));
    }

    /// The way back to the online service whose request waits no more.
    ///
    /// @param origin of its pages
    record Back(OnlineService service, String origin) {}

    Optional<Back> back(UUID flow, HttpServletRequest request) {
        return flows.wayBack(flow, request)
                .filter(way -> flows.parked(flow, request).isEmpty())
                .filter(way -> !way.service().equals(services.myDigitalKeys().id()))
                .flatMap(way ->
                        Optional.ofNullable(way.origin()).map(origin -> new Back(services.of(way.service()), origin)));
    }

    private Optional<String> home(Session session) {
        var home = services.myDigitalKeys();
        return Optional.of("/mykeys").filter(list -> suffices(session, home, home.minimum()));
    }

    private boolean suffices(Session session, OnlineService service, Level asked) {
        Level minimum = asked.suffices(service.minimum()) ? asked : service.minimum();
        var standing = phaseOuts.standing(session.keyType(), service.group(), Optional.of(session.person()));
        return Sufficiency.of(session, service.accepts(), minimum, standing) == Sufficiency.SUFFICIENT;
    }
}
