package org.rekey.transfer;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/// Whoever may open the secrets of an export: a key pair for HPKE (RFC 9180: DHKEM P-256, HKDF-SHA-256,
/// AES-256-GCM) in two files, as Tink writes keysets. The public one goes to whoever exports, the private one
/// stays where the import will be.
final class Recipient {
    private static final byte[] CONTEXT = "rekey-transfer file key".getBytes(StandardCharsets.US_ASCII);

    private Recipient() {}

    /// Makes a pair: the private key in this file, the public one beside it, with `.public` behind its name.
    ///
    /// @return the file of the public key
    static Path create(Path privateKey) throws IOException {
        try {
            HybridConfig.register();
            var pair = KeysetHandle.generateNew(
                    HpkeParameters.builder()
                            .setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
                            .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                            .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                            .setVariant(HpkeParameters.Variant.TINK)
                            .build(),
                    RegistryConfiguration.get());
            Files.createFile(
                    privateKey, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    privateKey,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            pair, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
            var publicKey = privateKey.resolveSibling(privateKey.getFileName() + ".public");
            return Files.writeString(
                    publicKey,
                    TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
                            pair.getPublicKeysetHandle(), RegistryConfiguration.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] seal(Path publicKey, byte[] fileKey) throws IOException {
        try {
            HybridConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(
                            Files.readString(publicKey), RegistryConfiguration.get())
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(fileKey, CONTEXT);
        } catch (GeneralSecurityException unfit) {
            throw new IOException(publicKey + " is not the public key of a recipient", unfit);
        }
    }

    static byte[] open(Path privateKey, byte[] sealed) throws IOException {
        try {
            HybridConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(privateKey), RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                    .decrypt(sealed, CONTEXT);
        } catch (GeneralSecurityException unfit) {
            throw new IOException("the secrets are not sealed for the key in " + privateKey, unfit);
        }
    }
}
