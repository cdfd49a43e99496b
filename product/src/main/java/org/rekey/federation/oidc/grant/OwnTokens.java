package org.rekey.federation.oidc.grant;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.federation.oidc.signing.SigningKeys;
import org.rekey.web.PublicAddress;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/// Tells our tokens apart, by type, issuer, algorithm and signature: an ID token is no access token (RFC 9068
/// section 2.1), although the same key signed it.
@Component
public class OwnTokens implements JwtDecoder {
    /// The type of an access token.
    public static final String TYPE = "at+jwt";

    /// The claim that names the grant behind a token.
    public static final String GRANT = "grant_id";

    private static final Duration SKEW_OF_NODES = Duration.ofSeconds(5);
    private final NimbusJwtDecoder accessTokens;
    private final NimbusJwtDecoder idTokens;

    OwnTokens(SigningKeys keys, PublicAddress address) {
        var issuer = new JwtIssuerValidator(address.issuer().toString());
        accessTokens = decoder(keys, new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(TYPE)));
        accessTokens.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(List.of(issuer, new JwtTimestampValidator(SKEW_OF_NODES))));
        idTokens = decoder(keys, OwnTokens::plainJwt);
        idTokens.setJwtValidator(issuer);
    }

    /// @throws JwtException when it is not an access token of ours that is valid now
    @Override
    public Jwt decode(String token) {
        return accessTokens.decode(token);
    }

    /// The ID token in a hint, expired or not, if we issued it.
    public Optional<Jwt> hint(String idToken) {
        try {
            return Optional.of(idTokens.decode(idToken));
        } catch (JwtException forged) {
            return Optional.empty();
        }
    }

    private static void plainJwt(@Nullable JOSEObjectType type, @Nullable SecurityContext context)
            throws BadJOSEException {
        if (type != null && !type.equals(JOSEObjectType.JWT)) {
            throw new BadJOSEException("not an ID token");
        }
    }

    private static NimbusJwtDecoder decoder(SigningKeys keys, JOSEObjectTypeVerifier<SecurityContext> type) {
        return NimbusJwtDecoder.withJwkSource(keys.published())
                .jwsAlgorithms(algorithms -> {
                    algorithms.clear();
                    algorithms.add(SignatureAlgorithm.ES256);
                    algorithms.add(SignatureAlgorithm.RS256);
                })
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(type))
                .build();
    }
}
