package org.rekey.federation.oidc.request;

import java.util.Optional;
import org.rekey.federation.oidc.claims.Subjects;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.key.Level;
import org.rekey.logon.Session;
import org.rekey.onlineservice.OnlineService;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.stereotype.Component;

/// Gathers what a [Gate] decides by: the service, the plans in force, the session as the service sees it.
@Component
class Gates {
    private final KeyTypes keyTypes;
    private final PhaseOuts phaseOuts;
    private final Subjects subjects;
    private final UsedServices used;

    Gates(KeyTypes keyTypes, PhaseOuts phaseOuts, Subjects subjects, UsedServices used) {
        this.keyTypes = keyTypes;
        this.phaseOuts = phaseOuts;
        this.subjects = subjects;
        this.used = used;
    }

    Gate of(OnlineService service) {
        return new Gate(service.minimum(), service.accepts(), reachable(service));
    }

    Candidate candidate(Session session, OnlineService service, Demand demand) {
        return new Candidate(
                session,
                phaseOuts.standing(session.keyType(), service.group(), Optional.of(session.person())),
                demand.onlySubject().isPresent() ? subjects.of(service, session.person()) : "",
                demand.prompt() != Prompt.NONE || used.familiar(session, service));
    }

    private Level reachable(OnlineService service) {
        return keyTypes.all().stream()
                .filter(type -> service.accepts().contains(type.id()))
                .filter(type -> allowsLogon(type.id(), service))
                .map(phaseOuts::level)
                .max(Level::compareTo)
                .orElse(new Level(0));
    }

    /// Nobody has said yet who they are: a kind that some people's extensions keep alive counts.
    private boolean allowsLogon(KeyTypeId type, OnlineService service) {
        return phaseOuts.standing(type, service.group(), Optional.empty()).allowsLogon()
                || phaseOuts.extending(type, service.group());
    }
}
