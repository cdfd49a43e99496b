package org.rekey.federation.oidc.grant;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rekey.federation.oidc.client.Clients;
import org.rekey.federation.oidc.request.SessionAuthentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/// Builds what Spring's providers work with from a [Grant] and the token that was presented. It lives for one
/// request and is never stored.
@Component
class Authorizations {
    /// The attribute that holds the presented refresh token's hash.
    static final String PRESENTED = "presented";

    private final Clients clients;

    Authorizations(Clients clients) {
        this.clients = clients;
    }

    OAuth2Authorization ofCode(String code, Grant grant) {
        var token = new OAuth2AuthorizationCode(
                code, grant.code().issuedAt(), grant.code().expiresAt());
        return begin(grant).token(token).build();
    }

    OAuth2Authorization ofRefreshToken(String presented, RefreshTokenTable.Found found) {
        var grant = found.grant();
        var token = new OAuth2RefreshToken(presented, grant.code().issuedAt(), found.expiresAt());
        return begin(grant)
                .token(token)
                .token(standIn(grant))
                .attribute(PRESENTED, TokenHash.of(presented))
                .build();
    }

    OAuth2Authorization ofAccessToken(Jwt jwt, Grant grant) {
        var token = accessToken(jwt);
        return begin(grant)
                .token(token, metadata -> metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, jwt.getClaims()))
                .token(standIn(grant))
                .build();
    }

    /// An access token that a service was given for itself: there is no grant behind it. One of a service that has
    /// been closed since is none.
    Optional<OAuth2Authorization> ofClientToken(Jwt jwt, String clientId) {
        return Optional.ofNullable(clients.findByClientId(clientId)).map(client -> ofClientToken(jwt, client));
    }

    private static OAuth2Authorization ofClientToken(Jwt jwt, RegisteredClient client) {
        return OAuth2Authorization.withRegisteredClient(client)
                .id(jwt.getTokenValue())
                .principalName(client.getClientId())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .token(
                        accessToken(jwt),
                        metadata -> metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, jwt.getClaims()))
                .build();
    }

    private OAuth2Authorization.Builder begin(Grant grant) {
        var client = clients.of(grant.service());
        var principal = new SessionAuthentication(grant.session(), true);
        return OAuth2Authorization.withRegisteredClient(client)
                .id(grant.id().toString())
                .principalName(principal.getName())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(grant.scopes())
                .attribute(Grant.class.getName(), grant)
                .attribute(Principal.class.getName(), principal)
                .attribute(OAuth2AuthorizationRequest.class.getName(), request(client.getClientId(), grant));
    }

    private static OAuth2AuthorizationRequest request(String clientId, Grant grant) {
        var code = grant.code();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(code.redirectUri()) // demanded by the builder, looked at by nobody
                .clientId(clientId)
                .redirectUri(code.redirectUri())
                .scopes(grant.scopes())
                .additionalParameters(parameters -> {
                    parameters.put("code_challenge", code.challenge());
                    parameters.put("code_challenge_method", "S256");
                    if (code.nonce() != null) {
                        parameters.put("nonce", code.nonce());
                    }
                })
                .build();
    }

    /// The providers for refresh and userinfo want to see that an ID token was issued; they read nothing from it.
    private static OidcIdToken standIn(Grant grant) {
        return new OidcIdToken(
                "issued-before",
                grant.code().issuedAt(),
                grant.code().issuedAt().plusSeconds(1),
                Map.of("sub", grant.sid().toString()));
    }

    private static OAuth2AccessToken accessToken(Jwt jwt) {
        var scope = jwt.getClaimAsString("scope");
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                jwt.getTokenValue(),
                jwt.getIssuedAt(),
                jwt.getExpiresAt(),
                scope == null || scope.isEmpty() ? Set.of() : Set.of(scope.split(" ")));
    }
}
