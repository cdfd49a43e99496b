package org.rekey.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.EcdsaPublicKey;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Signs under the key in use, verifies under all.
final class EcdsaSigner implements Signer {
    private final PublicKeySign signing;
    private final PublicKeyVerify verifying;
    private final List<String> publicKeys;

    EcdsaSigner(KeysetHandle keys) throws GeneralSecurityException {
        var publicHalves = keys.getPublicKeysetHandle();
        signing = keys.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class);
        verifying = publicHalves.getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class);
        var found = new ArrayList<String>();
        for (int index = publicHalves.size() - 1; index >= 0; index--) {
            found.add(pem((EcdsaPublicKey) publicHalves.getAt(index).getKey()));
        }
        publicKeys = List.copyOf(found);
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            return signing.sign(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean verify(byte[] message, byte[] signature) {
        try {
            verifying.verify(signature, message);
            return true;
        } catch (GeneralSecurityException foreign) {
            return false;
        }
    }

    @Override
    public List<String> publicKeys() {
        return publicKeys;
    }

    @AccessesPartialKey
    private static String pem(EcdsaPublicKey key) throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var spec = new ECPublicKeySpec(key.getPublicPoint(), curve.getParameterSpec(ECParameterSpec.class));
        byte[] encoded = KeyFactory.getInstance("EC").generatePublic(spec).getEncoded();
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }
}
