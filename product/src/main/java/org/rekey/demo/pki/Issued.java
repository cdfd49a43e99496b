package org.rekey.demo.pki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.util.io.pem.PemObject;

/// A certificate with its private key.
public record Issued(KeyPair keys, X509Certificate certificate) {
    /// Key and certificates in a file that browsers import (PKCS#12).
    public byte[] keyStore(String alias, String password, X509Certificate... issuers) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            var chain = new Certificate[issuers.length + 1];
            chain[0] = certificate;
            System.arraycopy(issuers, 0, chain, 1, issuers.length);
            store.setKeyEntry(alias, keys.getPrivate(), password.toCharArray(), chain);
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password.toCharArray());
            return bytes.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /// Keys or certificates as text, one after the other.
    public static String pem(Object... things) {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            for (var thing : things) {
                // PKCS#8, which names the curve; the older form may leave it out
                pem.writeObject(
                        thing instanceof PrivateKey key ? new PemObject("PRIVATE KEY", key.getEncoded()) : thing);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "Issued[" + certificate.getSubjectX500Principal() + "]";
    }
}
