package org.rekey.federation.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.rekey.federation.oidc.claims.ProviderSettings;
import org.rekey.federation.oidc.logout.LogoutEndpoint;
import org.rekey.federation.oidc.signing.SigningKeys;
import org.rekey.web.PublicAddress;
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
}
