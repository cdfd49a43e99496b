package org.rekey.federation.oidc.grant;

import java.security.Principal;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.federation.oidc.request.SessionAuthentication;
import org.rekey.onlineservice.ServiceId;
import org.rekey.vault.Uuids;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/// Spring's view of the grants. Its providers look a code up twice for one exchange and then save, so nothing is
/// used up by looking: that is done by the save, whose conditional statement decides who was first.
@Component
public class GrantStore implements OAuth2AuthorizationService {
    private final Grants grants;
    private final Authorizations authorizations;
    private final OwnTokens tokens;
    private final InstantSource time;

    GrantStore(Grants grants, Authorizations authorizations, OwnTokens tokens, InstantSource time) {
        this.grants = grants;
        this.authorizations = authorizations;
        this.tokens = tokens;
        this.time = time;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        Grant grant = authorization.getAttribute(Grant.class.getName());
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (grant == null) {
            if (code != null) {
                issue(authorization, code.getToken());
            } else if (invalidated(authorization.getAccessToken())) {
                // RFC 7009 section 2.2.1: such a token ends by itself within minutes
                throw new OAuth2AuthenticationException("unsupported_token_type");
            }
        } else if (code != null && code.isInvalidated() && authorization.getAccessToken() != null) {
            exchange(authorization, grant);
        } else if (authorization.getAttribute(Authorizations.PRESENTED) != null
                && !invalidated(authorization.getRefreshToken())) {
            refresh(authorization, grant);
        } else if (code != null) {
            // Spring makes a code void that another service presents
            grants.endStolen(grant);
        } else {
            grants.revoke(grant);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        Grant grant = authorization.getAttribute(Grant.class.getName());
        if (grant != null) {
            grants.revoke(grant);
        }
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null; // asked by the logout provider alone, which is not ours
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var kind = type == null ? "" : type.getValue();
        return switch (kind) {
            case "code" ->
                GrantMemory.remembered(token, () -> grants.ofCode(token))
                        .map(grant -> authorizations.ofCode(token, grant))
                        .orElse(null);
            case "refresh_token" ->
                grants.ofRefreshToken(token)
                        .map(found -> authorizations.ofRefreshToken(token, found))
                        .orElse(null);
            case "access_token" -> ofAccessToken(token).orElse(null);
            case "" ->
                ofAccessToken(token)
                        .or(() -> grants.lookUp(token).map(found -> authorizations.ofRefreshToken(token, found)))
                        .orElse(null);
            default -> null;
        };
    }

    private Optional<OAuth2Authorization> ofAccessToken(String token) {
        Jwt jwt;
        try {
            jwt = tokens.decode(token);
        } catch (JwtException notOne) {
            return Optional.empty();
        }
        var grant = jwt.getClaimAsString(OwnTokens.GRANT);
        return grant == null
                ? authorizations.ofClientToken(jwt, present(jwt.getSubject()))
                : grants.find(UUID.fromString(grant)).map(found -> authorizations.ofAccessToken(jwt, found));
    }

    private void issue(OAuth2Authorization authorization, OAuth2AuthorizationCode code) {
        var person = (SessionAuthentication) part(authorization, Principal.class);
        var request = (OAuth2AuthorizationRequest) part(authorization, OAuth2AuthorizationRequest.class);
        var parameters = request.getAdditionalParameters();
        grants.issue(
                new NewGrant(
                        Uuids.v7(time.instant()),
                        TokenHash.of(code.getTokenValue()),
                        new ServiceId(Integer.parseInt(authorization.getRegisteredClientId())),
                        person.session(),
                        UUID.randomUUID(),
                        request.getScopes(),
                        new Grant.Code(
                                present(request.getRedirectUri()),
                                (String) parameters.get("nonce"),
                                (String) present(parameters.get("code_challenge")),
                                present(code.getIssuedAt()),
                                present(code.getExpiresAt()),
                                false)),
                person);
    }

    private void exchange(OAuth2Authorization authorization, Grant grant) {
        var refresh = authorization.getRefreshToken();
        var first = refresh == null
                ? grants.exchange(grant, null, null)
                : grants.exchange(
                        grant,
                        refresh.getToken().getTokenValue(),
                        present(refresh.getToken().getExpiresAt()));
        if (!first) {
            throw new OAuth2AuthenticationException("invalid_grant");
        }
    }

    private void refresh(OAuth2Authorization authorization, Grant grant) {
        byte[] presented = authorization.getAttribute(Authorizations.PRESENTED);
        var next = authorization.getRefreshToken();
        if (presented == null
                || next == null
                || !grants.refresh(
                        grant,
                        presented,
                        next.getToken().getTokenValue(),
                        present(next.getToken().getExpiresAt()))) {
            throw new OAuth2AuthenticationException("invalid_grant");
        }
    }

    private static boolean invalidated(OAuth2Authorization.@Nullable Token<? extends AbstractOAuth2Token> token) {
        return token != null && token.isInvalidated();
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a token without one of its parts");
        }
        return value;
    }

    private static Object part(OAuth2Authorization authorization, Class<?> name) {
        return present(authorization.<Object>getAttribute(name.getName()));
    }
}
