package org.rekey.demo.site;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.web.SecurityFilterChain;

/// The site: who may see what, and how people log on. Each service is a client registration of its own.
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@Import(SitePages.class)
class SiteConfiguration {
    @Bean
    ClientRegistrationRepository clients(@Value("${site.issuer}") URI issuer, @Value("${site.inside}") URI inside) {
        return new InMemoryClientRegistrationRepository(Arrays.stream(Shop.values())
                .map(shop -> client(shop, issuer, inside))
                .toList());
    }

    /// Browsers are sent to the issuer's address; what goes from server to server stays on this machine.
    private static ClientRegistration client(Shop shop, URI issuer, URI inside) {
        return ClientRegistration.withRegistrationId(shop.id())
                .clientId(shop.id())
                .clientSecret(shop.secret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(
                        shop == Shop.TAX
                                ? new String[] {"openid", "profile", "egovnrn"}
                                : new String[] {"openid", "profile"})
                .authorizationUri(issuer + "/oauth2/authorize")
                .issuerUri(issuer.toString())
                .tokenUri(inside + "/oauth2/token")
                .jwkSetUri(inside + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", issuer + "/oauth2/logout"))
                .build();
    }

    @Bean
    OidcIdTokenDecoderFactory idTokens() {
        var decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwsAlgorithmResolver(client -> SignatureAlgorithm.ES256);
        return decoders;
    }

    @Bean
    SecurityFilterChain site(HttpSecurity http, ClientRegistrationRepository clients) {
        var logout = new OidcClientInitiatedLogoutSuccessHandler(clients);
        logout.setPostLogoutRedirectUri("{baseUrl}/");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/", "/site.css", "/error", "/enter/*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage("/")
                        .failureUrl("/?failed")
                        .defaultSuccessUrl("/account", true)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(asking(clients))))
                .logout(out -> out.logoutUrl("/leave").logoutSuccessHandler(logout))
                .build();
    }

    /// Asks for the service's level and for the language that the person reads.
    private static OAuth2AuthorizationRequestResolver asking(ClientRegistrationRepository clients) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
        var pkce = OAuth2AuthorizationRequestCustomizers.withPkce();
        resolver.setAuthorizationRequestCustomizer(request -> {
            pkce.accept(request);
            request.attributes(attributes -> {
                String id = String.valueOf(attributes.get("registration_id"));
                Shop.of(id)
                        .ifPresent(shop -> request.additionalParameters(
                                more -> more.put("acr_values", "urn:rekey:level:" + shop.level())));
            });
        });
        return resolver;
    }
}
