package org.rekey.federation.oidc;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.rekey.federation.oidc.claims.AuthenticationContexts;
import org.rekey.federation.oidc.claims.PersonClaims;
import org.rekey.federation.oidc.claims.ProviderSettings;
import org.rekey.federation.oidc.claims.Subjects;
import org.rekey.federation.oidc.client.Clients;
import org.rekey.federation.oidc.grant.Grant;
import org.rekey.federation.oidc.grant.OwnTokens;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.ServiceId;
import org.rekey.onlineservice.Services;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/// What our tokens say. Everything about the logon comes from the session behind the grant, also on refresh: a
/// refreshed token tells of the same logon, never of a better one, and of the level that it is worth by then.
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private final Services services;
    private final Subjects subjects;
    private final AuthenticationContexts contexts;
    private final PersonClaims personClaims;
    private final ProviderSettings settings;

    TokenClaims(
            Services services,
            Subjects subjects,
            AuthenticationContexts contexts,
            PersonClaims personClaims,
            ProviderSettings settings) {
        this.services = services;
        this.subjects = subjects;
        this.contexts = contexts;
        this.personClaims = personClaims;
        this.settings = settings;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var service = services.of(
                new ServiceId(Integer.parseInt(context.getRegisteredClient().getId())));
        context.getJwsHeader().algorithm(Clients.signature(service.oidc().algorithm()));
        var authorization = context.getAuthorization();
        Grant grant = authorization == null ? null : authorization.getAttribute(Grant.class.getName());
        var access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
        if (access) {
            // RFC 9068 sections 2.1 and 2.2
            context.getJwsHeader().type(OwnTokens.TYPE);
            context.getClaims().claim("client_id", service.clientId());
            context.getClaims().claim("scope", String.join(" ", context.getAuthorizedScopes()));
            // asked for by no standard, and on a node whose clock is behind the token would not be good yet
            context.getClaims().claims(all -> all.remove("nbf"));
        }
        if (grant != null) {
            logon(grant, service, context.getClaims());
            if (access) {
                context.getClaims().claim(OwnTokens.GRANT, grant.id().toString());
            } else {
                idToken(grant, service, context);
            }
        } else if (!access) {
            throw new IllegalStateException("an ID token without a grant");
        }
    }

    private void logon(Grant grant, OnlineService service, JwtClaimsSet.Builder claims) {
        var session = grant.session();
        claims.subject(subjects.of(service, session.person()));
        claims.claim("acr", contexts.of(session.level()));
        claims.claim("amr", List.copyOf(session.amr()));
        claims.claim("auth_time", session.authenticatedAt().getEpochSecond());
        claims.claim("sid", grant.sid().toString());
    }

    private void idToken(Grant grant, OnlineService service, JwtEncodingContext context) {
        context.getClaims().claims(all -> {
            var issued = (Instant) Objects.requireNonNull(all.get("iat"));
            all.put("exp", issued.plus(settings.tokenLifetime()));
            all.remove("jti");
        });
        var known = personClaims.of(grant.person(), service, context.getAuthorizedScopes());
        context.getClaims().claims(all -> all.putAll(known));
    }
}
