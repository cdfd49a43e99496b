package org.rekey.transfer;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.rekey.person.PersonId;

/// The key of one file (AES-256-GCM), which seals the secrets of each person in it. What is sealed of one
/// person opens for no other.
final class FileKey {
    private final KeysetHandle keys;
    private final Aead aead;

    private FileKey(KeysetHandle keys) throws GeneralSecurityException {
        this.keys = keys;
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    static FileKey make() {
        try {
            AeadConfig.register();
            return new FileKey(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @throws GeneralSecurityException when the bytes are no such key
    static FileKey of(byte[] bytes) throws GeneralSecurityException {
        AeadConfig.register();
        return new FileKey(TinkJsonProtoKeysetFormat.parseKeyset(
                new String(bytes, StandardCharsets.UTF_8), RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }

    byte[] bytes() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                            keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String seal(PersonId person, byte[] plain) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(plain, context(person)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @throws GeneralSecurityException when it was changed, or sealed for another person
    byte[] open(PersonId person, String sealed) throws GeneralSecurityException {
        return aead.decrypt(Base64.getDecoder().decode(sealed), context(person));
    }

    private static byte[] context(PersonId person) {
        return ("rekey-transfer person:" + person).getBytes(StandardCharsets.US_ASCII);
    }
}
