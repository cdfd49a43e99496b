package org.rekey.mykeys;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyId;
import org.rekey.logon.Session;
import org.rekey.onlineservice.Services;
import org.springframework.stereotype.Component;

/// Whether a session proves well enough who somebody is, for a page that changes something; whoever has to log
/// on once more is sent to do so.
@Component
public class Proofs {
    private final StrongestKeys strongest;
    private final Services services;
    private final MyKeysSettings settings;
    private final InstantSource time;

    Proofs(StrongestKeys strongest, Services services, MyKeysSettings settings, InstantSource time) {
        this.strongest = strongest;
        this.services = services;
        this.settings = settings;
        this.time = time;
    }

    /// Demands a fresh logon with one of the person's strongest keys.
    ///
    /// @param except a key that does not count, because the page is about it
    /// @param path the page to come back to, which can be shown
    public void demand(Member member, @Nullable KeyId except, String path) {
        demand(member.session(), except, path);
    }

    void demand(Session session, @Nullable KeyId except, String path) {
        demand(session, except, recent(session), path);
    }

    /// Demands one of the person's strongest keys, however long ago the logon was: for the end of what a fresh one
    /// has begun.
    void demandStrong(Session session, String path) {
        demand(session, null, true, path);
    }

    private void demand(Session session, @Nullable KeyId except, boolean recent, String path) {
        var needed = strongest.needed(session.person(), except);
        if (!recent || !session.level().suffices(needed)) {
            throw new ProofNeeded(path, needed, strongest.reaching(needed, session.person()));
        }
    }

    void demandRecent(Session session, String path) {
        if (!recent(session)) {
            throw new ProofNeeded(path, services.myDigitalKeys().minimum(), List.of());
        }
    }

    private boolean recent(Session session) {
        return session.authenticatedAt().plus(settings.changeWithin()).isAfter(time.instant());
    }
}
