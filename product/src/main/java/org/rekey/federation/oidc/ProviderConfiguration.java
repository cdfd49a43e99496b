package org.rekey.federation.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.rekey.federation.oidc.claims.ProviderSettings;
import org.rekey.federation.oidc.logout.LogoutEndpoint;
import org.rekey.federation.oidc.signing.SigningKeys;
import org.rekey.web.MachinePaths;
import org.rekey.web.PublicAddress;
import org.rekey.web.RatedPaths;
import org.rekey.web.RatedPaths.Rate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/// What Spring's authorization server is told about us: the issuer from the settings and never from a request, and
/// two sources of keys, of which the one that is published holds no private key.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderConfiguration {
    @Bean
    AuthorizationServerSettings authorizationServerSettings(PublicAddress address) {
        return AuthorizationServerSettings.builder()
                .issuer(address.issuer().toString())
                .oidcLogoutEndpoint(LogoutEndpoint.PATH)
                .build();
    }

    @Bean
    JWKSource<SecurityContext> publishedKeys(SigningKeys keys) {
        return keys.published();
    }

    @Bean
    JwtEncoder tokenEncoder(SigningKeys keys) {
        return new NimbusJwtEncoder(keys.signing());
    }

    @Bean
    RatedPaths authorizeRate(AuthorizationServerSettings settings) {
        return new RatedPaths(Rate.AUTHORIZE, settings.getAuthorizationEndpoint());
    }

    @Bean
    RatedPaths tokenRate(AuthorizationServerSettings settings) {
        return new RatedPaths(Rate.SERVICES, settings.getTokenEndpoint());
    }

    @Bean
    RatedPaths introspectionRate(AuthorizationServerSettings settings) {
        return new RatedPaths(Rate.SERVICES, settings.getTokenIntrospectionEndpoint());
    }

    @Bean
    RatedPaths revocationRate(AuthorizationServerSettings settings) {
        return new RatedPaths(Rate.SERVICES, settings.getTokenRevocationEndpoint());
    }

    @Bean
    RatedPaths userInfoRate(AuthorizationServerSettings settings) {
        return new RatedPaths(Rate.SERVICES, settings.getOidcUserInfoEndpoint());
    }

    @Bean
    RatedPaths metadataRate() {
        return new RatedPaths(Rate.SERVICES, "/.well-known/**");
    }

    @Bean
    RatedPaths keysRate(AuthorizationServerSettings settings) {
        return new RatedPaths(Rate.SERVICES, settings.getJwkSetEndpoint());
    }

    /// What refuses a program there before Spring sees the call answers as to a program.
    @Bean
    MachinePaths calls(AuthorizationServerSettings settings) {
        return new MachinePaths(
                settings.getTokenEndpoint(),
                settings.getTokenIntrospectionEndpoint(),
                settings.getTokenRevocationEndpoint(),
                settings.getOidcUserInfoEndpoint(),
                settings.getJwkSetEndpoint(),
                "/.well-known/**");
    }
}
