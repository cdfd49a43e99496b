package org.rekey.logon;

import org.rekey.key.KeyTypes;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.stereotype.Component;

/// What a session is worth now: the level that was reached at logon, or what its kind of key is worth at this moment
/// if that is less. A phase-out that narrows a key narrows what is left of yesterday's sessions. Costs no statement.
@Component
public class SessionLevels {
    private final KeyTypes types;
    private final PhaseOuts phaseOuts;

    SessionLevels(KeyTypes types, PhaseOuts phaseOuts) {
        this.types = types;
        this.phaseOuts = phaseOuts;
    }

    /// The same session, at its present level.
    public Session present(Session session) {
        return types.find(session.keyType().value())
                .map(phaseOuts::level)
                .map(session::atMost)
                .orElse(session);
    }
}
