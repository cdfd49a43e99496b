package org.rekey.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AesGcmKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM under the keys of one purpose, in Tink's form: the number of the key, the nonce, the text, the tag.
///
/// Tink opens, under whichever key. Sealing is left to the JDK's cipher: Tink makes a random generator for each
/// thread and looks for a library for it in every jar, which on virtual threads took a tenth of each logon.
final class AeadSealer implements Sealer {
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Aead aead;
    private final byte[] prefix;
    private final SecretKeySpec inUse;

    @AccessesPartialKey
    AeadSealer(KeysetHandle keys) throws GeneralSecurityException {
        aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        var primary = (AesGcmKey) keys.getPrimary().getKey();
        prefix = primary.getOutputPrefix().toByteArray();
        inUse = new SecretKeySpec(primary.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get()), "AES");
    }

    @Override
    public byte[] seal(String context, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = ByteBuffer.allocate(prefix.length + NONCE + plain.length + TAG);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, inUse, new GCMParameterSpec(8 * TAG, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            cipher.doFinal(ByteBuffer.wrap(plain), sealed.put(prefix).put(nonce));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return sealed.array();
    }

    @Override
    public byte[] open(String context, byte[] sealed) {
        try {
            return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new SealBroken(broken);
        }
    }
}
