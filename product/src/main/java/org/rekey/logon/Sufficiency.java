package org.rekey.logon;

import java.util.Set;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.phaseout.Standing;

/// Whether a session is enough for what an online service asks now: single sign-on, or one more logon.
public enum Sufficiency {
    SUFFICIENT,
    /// The session is worth too little: log on with a stronger key.
    LEVEL_TOO_LOW,
    /// The service does not take the kind of key that made the session.
    KEY_NOT_ACCEPTED,
    /// The kind of key that made the session has ended for this service since.
    KEY_ENDED,
    /// The key that made the session must be replaced first: with it the person logs on once more, to My digital
    /// keys.
    KEY_TO_BE_REPLACED;

    /// @param standing what holds at this moment for the kind of key that made the session, for the service's
    /// group and this person; a key that is dead today gives no single sign-on from yesterday
    public static Sufficiency of(Session session, Set<KeyTypeId> accepted, Level minimum, Standing standing) {
        if (!standing.allowsLogon()) {
            return KEY_ENDED;
        }
        if (standing.warning().filter(Standing.Notice.MANDATORY::equals).isPresent()) {
            return KEY_TO_BE_REPLACED;
        }
        if (!accepted.contains(session.keyType())) {
            return KEY_NOT_ACCEPTED;
        }
        return session.level().suffices(minimum) ? SUFFICIENT : LEVEL_TOO_LOW;
    }
}
