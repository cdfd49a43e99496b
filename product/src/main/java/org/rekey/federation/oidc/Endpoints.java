package org.rekey.federation.oidc;

import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2RefreshTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.PublicClientAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// The grants and client credentials that are on. Whatever else Spring's authorization server can do, or a later
/// version of it will, is taken out.
final class Endpoints {
    private static final Set<Class<?>> GRANTS = Set.of(
            OAuth2AuthorizationCodeAuthenticationConverter.class,
            OAuth2RefreshTokenAuthenticationConverter.class,
            OAuth2ClientCredentialsAuthenticationConverter.class);
    private static final Set<Class<?>> GRANT_PROVIDERS = Set.of(
            OAuth2AuthorizationCodeAuthenticationProvider.class,
            OAuth2RefreshTokenAuthenticationProvider.class,
            OAuth2ClientCredentialsAuthenticationProvider.class);
    private static final Set<Class<?>> CREDENTIALS = Set.of(
            ClientSecretBasicAuthenticationConverter.class,
            ClientSecretPostAuthenticationConverter.class,
            PublicClientAuthenticationConverter.class);
    private static final Set<Class<?>> CLIENT_PROVIDERS =
            Set.of(ClientSecretAuthenticationProvider.class, PublicClientAuthenticationProvider.class);

    private Endpoints() {}

    static void keepOurGrants(List<AuthenticationConverter> converters) {
        converters.removeIf(converter -> !GRANTS.contains(converter.getClass()));
    }

    static void keepOurProviders(List<AuthenticationProvider> providers) {
        providers.removeIf(provider -> !GRANT_PROVIDERS.contains(provider.getClass()));
    }

    static void keepOurCredentials(List<AuthenticationConverter> converters) {
        converters.removeIf(converter -> !CREDENTIALS.contains(converter.getClass()));
        converters.replaceAll(Endpoints::refusingBlankNames);
    }

    /// Spring takes a name that is blank only once it is decoded for a fault of ours.
    private static AuthenticationConverter refusingBlankNames(AuthenticationConverter converter) {
        return request -> {
            try {
                return converter.convert(request);
            } catch (IllegalArgumentException blank) {
                throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST), blank);
            }
        };
    }

    static void keepOurClientProviders(List<AuthenticationProvider> providers) {
        providers.removeIf(provider -> !CLIENT_PROVIDERS.contains(provider.getClass()));
    }
}
