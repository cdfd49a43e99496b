package org.rekey.federation.oidc.grant;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rekey.event.DomainEvent;
import org.rekey.federation.oidc.request.SessionAuthentication;
import org.rekey.logon.ServiceUses;
import org.rekey.logon.Session;
import org.rekey.logon.Sessions;
import org.rekey.logon.Sufficiency;
import org.rekey.onlineservice.ServiceId;
import org.rekey.onlineservice.Services;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What is done with grants, each at once or not at all: issued, exchanged, refreshed, revoked.
@Component
class Grants {
    private final GrantTable grants;
    private final RefreshTokenTable refreshTokens;
    private final ServiceUses uses;
    private final Services services;
    private final PhaseOuts phaseOuts;
    private final Sessions sessions;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Grants(
            GrantTable grants,
            RefreshTokenTable refreshTokens,
            ServiceUses uses,
            Services services,
            PhaseOuts phaseOuts,
            Sessions sessions,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.grants = grants;
        this.refreshTokens = refreshTokens;
        this.uses = uses;
        this.services = services;
        this.phaseOuts = phaseOuts;
        this.sessions = sessions;
        this.transaction = transaction;
        this.events = events;
        this.time = time;
    }

    void issue(NewGrant grant, SessionAuthentication person) {
        var now = time.instant();
        if (!person.singleSignOn()) {
            grants.insert(grant, now);
            return;
        }
        transaction.executeWithoutResult(status -> {
            grants.insert(grant, now);
            var session = grant.session();
            uses.note(session, grant.service());
            events.publishEvent(new SignedOnAgain(
                    now, session.person(), session.keyType(), grant.service(), session.level(), session.flow()));
        });
    }

    /// The grant of a code that may be exchanged. A code that comes a second time ends what the first one gave.
    Optional<Grant> ofCode(String code) {
        var found = grants.ofCode(TokenHash.of(code), time.instant());
        if (found.isPresent() && found.get().code().used()) {
            endReplayed(found.get(), Replayed.What.AUTHORIZATION_CODE);
            return Optional.empty();
        }
        return found.filter(this::good);
    }

    Optional<Grant> find(UUID id) {
        return grants.find(id, time.instant()).filter(this::good);
    }

    /// The refresh token, used or not, for services that ask what it is.
    Optional<RefreshTokenTable.Found> lookUp(String refreshToken) {
        return refreshTokens
                .find(TokenHash.of(refreshToken), time.instant())
                .filter(found -> !found.replaced() && good(found.grant()));
    }

    /// The refresh token that may be exchanged. The key behind it is judged again as of today; a token that comes
    /// a second time ends its family (RFC 9700 section 4.14.2).
    Optional<RefreshTokenTable.Found> ofRefreshToken(String presented) {
        var found = refreshTokens.find(TokenHash.of(presented), time.instant());
        if (found.isPresent() && found.get().replaced()) {
            endReplayed(found.get().grant(), Replayed.What.REFRESH_TOKEN);
            return Optional.empty();
        }
        return found.filter(token -> good(token.grant()))
                .filter(token ->
                        stillGood(token.grant().session(), token.grant().service()));
    }

    /// Uses a code up.
    ///
    /// @return false when another request was faster
    boolean exchange(Grant grant, @Nullable String refreshToken, @Nullable Instant expires) {
        var now = time.instant();
        var used = (refreshToken == null || expires == null)
                ? grants.use(grant.id(), now)
                : grants.use(grant.id(), TokenHash.of(refreshToken), capped(grant, expires, now), now);
        if (!used) {
            endReplayed(grant, Replayed.What.AUTHORIZATION_CODE);
        }
        return used;
    }

    /// Replaces a refresh token.
    ///
    /// @return false when another request was faster
    boolean refresh(Grant grant, byte[] presented, String next, Instant expires) {
        var now = time.instant();
        var replaced = refreshTokens.rotate(presented, TokenHash.of(next), capped(grant, expires, now), now);
        if (!replaced) {
            endReplayed(grant, Replayed.What.REFRESH_TOKEN);
        }
        return replaced;
    }

    /// As the service wishes.
    void revoke(Grant grant) {
        var session = grant.session();
        end(grant, now -> new GrantRevoked(now, session.person(), session.keyType(), grant.service()));
    }

    void endStolen(Grant grant) {
        endReplayed(grant, Replayed.What.CODE_OF_ANOTHER_SERVICE);
    }

    private void endReplayed(Grant grant, Replayed.What what) {
        var session = grant.session();
        end(grant, now -> new Replayed(now, session.person(), session.keyType(), grant.service(), what));
    }

    private void end(Grant grant, Function<Instant, DomainEvent> ending) {
        var now = time.instant();
        transaction.executeWithoutResult(status -> {
            if (grants.revoke(grant.id(), now)) {
                events.publishEvent(ending.apply(now));
            }
        });
    }

    /// Whether it holds, for a service that has not been closed: one without redirect URIs brings nobody in.
    private boolean good(Grant grant) {
        return grant.holds()
                && !services.of(grant.service()).oidc().redirectUris().isEmpty();
    }

    /// As single sign-on would be judged now: a refresh brings no warning before anybody's eyes, so a key that must
    /// be replaced gives none.
    private boolean stillGood(Session session, ServiceId id) {
        var service = services.of(id);
        var standing = phaseOuts.standing(session.keyType(), service.group(), Optional.of(session.person()));
        return Sufficiency.of(session, service.accepts(), service.minimum(), standing) == Sufficiency.SUFFICIENT;
    }

    /// A refresh token that rests for as long as a session may rest is as dead as that, and none outlives its
    /// session. Using it does not keep the session awake: nobody knows whether the person is there.
    private Instant capped(Grant grant, Instant expires, Instant now) {
        var session = grant.session();
        return Stream.of(expires, session.endsAt(), now.plus(sessions.idle(session.level())))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
