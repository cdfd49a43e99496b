package org.rekey.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.List;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/// Seals a file for its recipients as CMS: AES-256-GCM (RFC 5083, RFC 5084), its key for RSA by OAEP with SHA-256
/// (RFC 4055), for elliptic curves by an ephemeral ECDH key and AES key wrap (RFC 5753). `openssl cms -decrypt` opens
/// it.
final class Envelope {
    private static final int SHORTEST_RSA = 3072;
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private Envelope() {}

    /// Whether something can be sealed for whoever has the key of this certificate.
    static boolean suits(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return switch (certificate.getPublicKey()) {
            case RSAPublicKey key ->
                key.getModulus().bitLength() >= SHORTEST_RSA && (usage == null || usage[KeyUse.ENCIPHERS.bit]);
            case ECPublicKey _ -> usage == null || usage[KeyUse.AGREES.bit];
            default -> false;
        };
    }

    static byte[] seal(byte[] content, List<X509Certificate> recipients) {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a file that nobody can open");
        }
        try {
            var generator = new CMSAuthEnvelopedDataGenerator();
            for (var recipient : recipients) {
                generator.addRecipientInfoGenerator(keyFor(recipient));
            }
            var cipher = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                    .setProvider(PROVIDER)
                    .build();
            return generator
                    .generate(new CMSProcessableByteArray(content), cipher)
                    .getEncoded();
        } catch (GeneralSecurityException | CMSException impossible) {
            throw new IllegalStateException("a file could not be sealed", impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static RecipientInfoGenerator keyFor(X509Certificate recipient) throws GeneralSecurityException {
        return switch (recipient.getPublicKey()) {
            case RSAPublicKey _ -> {
                var oaep =
                        new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);
                var algorithm = new JcaAlgorithmParametersConverter()
                        .getAlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, oaep);
                yield new JceKeyTransRecipientInfoGenerator(recipient, algorithm).setProvider(PROVIDER);
            }
            case ECPublicKey key -> agreed(recipient, key);
            case PublicKey other -> throw new IllegalArgumentException("no way to seal for " + other.getAlgorithm());
        };
    }

    private static RecipientInfoGenerator agreed(X509Certificate recipient, ECPublicKey key)
            throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(key.getParams());
        var ephemeral = generator.generateKeyPair();
        return new JceKeyAgreeRecipientInfoGenerator(
                        CMSAlgorithm.ECDH_SHA256KDF,
                        ephemeral.getPrivate(),
                        ephemeral.getPublic(),
                        CMSAlgorithm.AES256_WRAP)
                .addRecipient(recipient)
                .setProvider(PROVIDER);
    }

    /// RFC 5280 section 4.2.1.3
    private enum KeyUse {
        ENCIPHERS(2),
        AGREES(4);

        private final int bit;

        KeyUse(int bit) {
            this.bit = bit;
        }
    }
}
