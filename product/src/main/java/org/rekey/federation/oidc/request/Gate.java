package org.rekey.federation.oidc.request;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.logon.Sufficiency;

/// Decides whether a session answers a request: a pure function of both, of what holds for the session's key, and
/// of the moment.
///
/// @param minimum the service's own
/// @param accepts the kinds of key that it takes
/// @param reachable the best that any of those is worth now
record Gate(Level minimum, Set<KeyTypeId> accepts, Level reachable) {

    /// @param askedAt when the request was parked, if it was: a session made since answers `prompt=login` and
    /// `max_age=0`, and only once the person has logged on is a wrong person refused
    Decision decide(Demand demand, Optional<Candidate> candidate, @Nullable Instant askedAt, Instant now) {
        var needed = demand.minimum(minimum);
        if (!reachable.suffices(needed)) {
            return refuse(Refusal.unmet("no key that this service accepts reaches this level"));
        }
        if (candidate.isEmpty()) {
            return ask(demand, needed, Refusal.loginRequired("nobody is logged on"));
        }
        return judge(demand, needed, candidate.get(), askedAt, now);
    }

    private Decision judge(Demand demand, Level needed, Candidate candidate, @Nullable Instant askedAt, Instant now) {
        var session = candidate.session();
        var since = askedAt != null && !session.authenticatedAt().isBefore(askedAt);
        if (!since && (demand.prompt() == Prompt.LOGIN || tooOld(demand, session.authenticatedAt(), now))) {
            return ask(demand, needed, Refusal.loginRequired("the logon is too long ago"));
        }
        if (demand.onlySubject().filter(it -> !it.equals(candidate.subject())).isPresent()) {
            var other = Refusal.loginRequired("somebody else is logged on");
            return since ? refuse(other) : ask(demand, needed, other);
        }
        if (Sufficiency.of(session, accepts, needed, candidate.standing()) != Sufficiency.SUFFICIENT) {
            return ask(demand, needed, Refusal.interactionRequired("another key is needed"));
        }
        if (demand.prompt() == Prompt.NONE && !candidate.familiar()) {
            return refuse(Refusal.interactionRequired("not yet used in this session"));
        }
        return new Decision.Proceed();
    }

    private static boolean tooOld(Demand demand, Instant authenticatedAt, Instant now) {
        return demand.maxAge() != null && !authenticatedAt.plus(demand.maxAge()).isAfter(now);
    }

    private static Decision ask(Demand demand, Level needed, Refusal otherwise) {
        return demand.prompt() == Prompt.NONE ? refuse(otherwise) : new Decision.Ask(needed);
    }

    private static Decision refuse(Refusal refusal) {
        return new Decision.Refuse(refusal);
    }
}
