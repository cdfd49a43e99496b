package org.rekey.federation.oidc.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.rekey.onlineservice.OidcSettings.Algorithm;
import org.rekey.vault.Providers;

/// Makes key pairs: P-256 for ES256, 3072 bits for RS256 (BSI TR-02102-1: at least 3000 bits).
final class KeyPairs {
    private static final int RSA_BITS = 3072;

    private KeyPairs() {}

    static JWK make(Algorithm algorithm) {
        try {
            return generator(algorithm)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.parse(algorithm.name()))
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("no key pair for " + algorithm, impossible);
        }
    }

    private static JWKGenerator<? extends JWK> generator(Algorithm algorithm) {
        return switch (algorithm) {
            case ES256 -> new ECKeyGenerator(Curve.P_256);
            case RS256 -> new RSAKeyGenerator(RSA_BITS).provider(Providers.fast());
        };
    }
}
