package org.rekey.federation.oidc.client;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rekey.federation.oidc.claims.ProviderSettings;
import org.rekey.onlineservice.OidcSettings.Algorithm;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.ServiceId;
import org.rekey.onlineservice.Services;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/// The online services as registered clients, made once for each version of a service.
@Component
public class Clients implements RegisteredClientRepository {
    private final Services services;
    private final ProviderSettings settings;
    private final Map<ServiceId, Made> made = new ConcurrentHashMap<>();

    Clients(Services services, ProviderSettings settings) {
        this.services = services;
        this.settings = settings;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return services.byClientId(clientId)
                .filter(Clients::speaksOidc)
                .map(this::client)
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return services.all().stream()
                .filter(service -> service.id().toString().equals(id))
                .filter(Clients::speaksOidc)
                .findFirst()
                .map(this::client)
                .orElse(null);
    }

    public RegisteredClient of(ServiceId id) {
        return client(services.of(id));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("services are changed through Services");
    }

    @SuppressWarnings("ReferenceEquality") // a service that was loaded again is another object
    private RegisteredClient client(OnlineService service) {
        return made.compute(
                        service.id(),
                        (id, before) -> before != null && before.service == service
                                ? before
                                : new Made(service, register(service)))
                .client;
    }

    private RegisteredClient register(OnlineService service) {
        var oidc = service.oidc();
        var builder = RegisteredClient.withId(service.id().toString())
                .clientId(service.clientId())
                .clientName(service.clientId())
                .redirectUris(uris -> uris.addAll(oidc.redirectUris()))
                .postLogoutRedirectUris(uris -> uris.addAll(oidc.postLogoutRedirectUris()))
                .scopes(scopes -> scopes.addAll(oidc.scopes()))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens(service));
        grants(service, builder);
        authentication(service, builder);
        return builder.build();
    }

    private TokenSettings tokens(OnlineService service) {
        return TokenSettings.builder()
                .authorizationCodeTimeToLive(settings.codeLifetime())
                .accessTokenTimeToLive(settings.tokenLifetime())
                .refreshTokenTimeToLive(settings.refreshLifetime())
                .reuseRefreshTokens(false)
                .idTokenSignatureAlgorithm(signature(service.oidc().algorithm()))
                .build();
    }

    public static SignatureAlgorithm signature(Algorithm algorithm) {
        return switch (algorithm) {
            case ES256 -> SignatureAlgorithm.ES256;
            case RS256 -> SignatureAlgorithm.RS256;
        };
    }

    /// My digital keys is a service too, but asks `logon` without a protocol.
    private static boolean speaksOidc(OnlineService service) {
        return !service.oidc().redirectUris().isEmpty() || service.oidc().clientCredentials();
    }

    private static void grants(OnlineService service, RegisteredClient.Builder builder) {
        if (!service.oidc().redirectUris().isEmpty()) {
            builder.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE);
            if (service.oidc().refreshTokens()) {
                builder.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
            }
        }
        if (service.oidc().clientCredentials()) {
            builder.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
        }
    }

    /// The secret of a registered client is its own name: [SecretCheck] looks the real ones up by it.
    private static void authentication(OnlineService service, RegisteredClient.Builder builder) {
        if (service.oidc().secrets().isEmpty()) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            builder.clientSecret(service.clientId())
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        }
    }

    private record Made(OnlineService service, RegisteredClient client) {}
}
