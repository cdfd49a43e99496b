package org.rekey.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// AES-256-GCM under the keys of one purpose; the number of the key stands before the nonce.
record AeadSealer(Aead aead) implements Sealer {
    @Override
    public byte[] seal(String context, byte[] plain) {
        try {
            return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
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
