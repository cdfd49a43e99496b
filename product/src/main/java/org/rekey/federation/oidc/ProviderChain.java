package org.rekey.federation.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.rekey.federation.oidc.client.Clients;
import org.rekey.federation.oidc.client.SecretCheck;
import org.rekey.federation.oidc.grant.GrantStore;
import org.rekey.federation.oidc.grant.OwnTokens;
import org.rekey.federation.oidc.logout.LogoutEndpoint;
import org.rekey.federation.oidc.request.ExactRedirect;
import org.rekey.federation.oidc.request.GateFilters;
import org.rekey.federation.oidc.request.PostRedirect;
import org.rekey.federation.oidc.request.RequestConverter;
import org.rekey.federation.oidc.request.SealedRequests;
import org.rekey.federation.oidc.request.SessionContexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/// The first security filter chain: the paths of the protocol. Spring's authorization server does the protocol; what
/// it leaves open, or decides too kindly, is put in its place here.
@Configuration(proxyBeanMethods = false)
class ProviderChain {
    /// Spring would describe userinfo there, at the address in the request's Host header.
    private static final String RESOURCE_METADATA = "/.well-known/oauth-protected-resource";

    private final AuthorizationServerSettings settings;
    private final Clients clients;
    private final GrantStore grants;
    private final OwnTokens tokens;
    private final Answers answers;
    private final Metadata metadata;

    ProviderChain(
            AuthorizationServerSettings settings,
            Clients clients,
            GrantStore grants,
            OwnTokens tokens,
            Answers answers,
            Metadata metadata) {
        this.settings = settings;
        this.clients = clients;
        this.grants = grants;
        this.tokens = tokens;
        this.answers = answers;
        this.metadata = metadata;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain providerSecurity(
            HttpSecurity http,
            SessionContexts sessions,
            RequestConverter converter,
            GateFilters gates,
            SealedRequests sealed,
            LogoutEndpoint logout,
            SecretCheck secrets,
            UserInfo userInfo)
            throws Exception {
        var authorize = settings.getAuthorizationEndpoint();
        var unknownClient = new UnknownClient(settings.getOidcUserInfoEndpoint());
        http.securityMatcher("/oauth2/**", "/.well-known/**", settings.getOidcUserInfoEndpoint())
                .with(new OAuth2AuthorizationServerConfigurer(), server -> {
                    withoutHttpSession(server);
                    authorization(server, converter);
                    clientAuthentication(server, secrets);
                    describe(server);
                    server.tokenEndpoint(token -> token.accessTokenRequestConverters(Endpoints::keepOurGrants)
                                    .authenticationProviders(Endpoints::keepOurProviders))
                            .tokenIntrospectionEndpoint(
                                    introspection -> introspection.authenticationProviders(ProviderChain::guard))
                            .oidc(oidc -> oidc.userInfoEndpoint(endpoint -> endpoint.userInfoMapper(userInfo)
                                            .errorResponseHandler(UnknownClient::refuseToken))
                                    .providerConfigurationEndpoint(document -> document.providerConfigurationCustomizer(
                                            builder -> builder.claims(metadata::describe))));
                })
                .authorizeHttpRequests(requests -> requests.requestMatchers(guarded())
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(faults -> faults.authenticationEntryPoint(unknownClient))
                .oauth2ResourceServer(resource -> resource.authenticationEntryPoint(unknownClient))
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new ProtocolHeaders(Set.of(
                                settings.getJwkSetEndpoint(),
                                "/.well-known/openid-configuration",
                                "/.well-known/oauth-authorization-server")),
                        SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new SentOnce(Set.of(
                                settings.getTokenEndpoint(),
                                settings.getTokenIntrospectionEndpoint(),
                                settings.getTokenRevocationEndpoint())),
                        LogoutFilter.class)
                .addFilterBefore(new PostRedirect(Set.of(authorize, LogoutEndpoint.PATH), sealed), LogoutFilter.class)
                .addFilterBefore(new EndpointFilter(LogoutEndpoint.PATH, logout), LogoutFilter.class)
                .addFilterBefore(new EndpointFilter(RESOURCE_METADATA, ProviderChain::missing), LogoutFilter.class)
                .addFilterBefore(
                        gates.before(authorize, hint -> tokens.hint(hint).map(Jwt::getSubject), answers),
                        AuthorizationFilter.class);
        return withoutPages(http).build();
    }

    /// Everything that Spring Security has for pages and browsers; headers are put on by a filter of ours.
    private static HttpSecurity withoutPages(HttpSecurity http) throws Exception {
        // switched off, Spring's authorization server would switch it on again, with a session of HTTP
        return http.csrf(csrf -> csrf.ignoringRequestMatchers(AnyRequestMatcher.INSTANCE))
                .cors(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable);
    }

    private static void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static void withoutHttpSession(OAuth2AuthorizationServerConfigurer server) {
        // Spring would count HTTP sessions here, and make one to do so, whatever the policy says
        server.withObjectPostProcessor(new EndpointSessions());
    }

    private void authorization(OAuth2AuthorizationServerConfigurer server, RequestConverter converter) {
        server.registeredClientRepository(clients)
                .authorizationService(grants)
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestConverters(converters -> {
                            converters.clear();
                            converters.add(converter::convert);
                        })
                        .authenticationProviders(ProviderChain::exactAndWithoutConsent)
                        .authorizationResponseHandler(answers)
                        .errorResponseHandler(answers));
    }

    private static void exactAndWithoutConsent(List<AuthenticationProvider> providers) {
        providers.removeIf(OAuth2AuthorizationConsentAuthenticationProvider.class::isInstance);
        for (var provider : providers) {
            if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
                requests.setAuthenticationValidator(new ExactRedirect()
                        .andThen(OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR));
            }
        }
    }

    private static void clientAuthentication(OAuth2AuthorizationServerConfigurer server, SecretCheck secrets) {
        server.clientAuthentication(client -> client.authenticationConverters(Endpoints::keepOurCredentials)
                .errorResponseHandler(UnknownClient::refuse)
                .authenticationProviders(providers -> {
                    Endpoints.keepOurClientProviders(providers);
                    for (var provider : providers) {
                        if (provider instanceof ClientSecretAuthenticationProvider secret) {
                            secret.setPasswordEncoder(secrets.asEncoder());
                        }
                    }
                }));
    }

    private void describe(OAuth2AuthorizationServerConfigurer server) {
        server.authorizationServerMetadataEndpoint(document ->
                document.authorizationServerMetadataCustomizer(builder -> builder.claims(metadata::describe)));
    }

    private static void guard(List<AuthenticationProvider> providers) {
        providers.replaceAll(provider -> provider instanceof OAuth2TokenIntrospectionAuthenticationProvider
                ? new OwnTokensOnly(provider)
                : provider);
    }

    private String[] guarded() {
        return new String[] {
            settings.getAuthorizationEndpoint(),
            settings.getTokenEndpoint(),
            settings.getTokenIntrospectionEndpoint(),
            settings.getTokenRevocationEndpoint(),
            settings.getOidcUserInfoEndpoint()
        };
    }

    private static final class EndpointSessions implements ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> {
        @Override
        public <O extends OAuth2AuthorizationEndpointFilter> O postProcess(O filter) {
            filter.setSessionAuthenticationStrategy((authentication, request, response) -> {});
            return filter;
        }
    }
}
