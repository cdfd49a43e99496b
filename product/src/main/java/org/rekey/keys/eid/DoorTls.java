package org.rekey.keys.eid;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509KeyManager;
import org.springframework.boot.ssl.SslBundle;

/// The door's TLS, as Tomcat wants it: the server's certificate, and [AnyCertificate] of the browser's.
///
/// Each connection gets a context of its own, so that no session of TLS can be taken up again: in one that is, a
/// card counts as shown that may have left the reader long ago (RFC 8446 section 2.2).
final class DoorTls implements org.apache.tomcat.util.net.SSLContext {
    private final KeyManager[] keys;
    private final AnyCertificate cards;
    private final SSLContext ofNoConnection;

    private DoorTls(KeyManager[] keys, AnyCertificate cards) {
        this.keys = keys;
        this.cards = cards;
        this.ofNoConnection = context();
    }

    /// @param hinted issuers whose certificates browsers should offer
    static DoorTls of(SslBundle server, Collection<X509Certificate> hinted) {
        return new DoorTls(server.getManagers().getKeyManagers(), new AnyCertificate(hinted));
    }

    private SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(keys, new TrustManager[] {cards}, null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    @Override
    public void init(KeyManager[] ignored, TrustManager[] alsoIgnored, SecureRandom random) {
        // it was done when this was made
    }

    @Override
    public void destroy() {
        // nothing is held
    }

    @Override
    public SSLSessionContext getServerSessionContext() {
        return ofNoConnection.getServerSessionContext();
    }

    @Override
    public SSLEngine createSSLEngine() {
        return context().createSSLEngine();
    }

    @Override
    public SSLServerSocketFactory getServerSocketFactory() {
        return ofNoConnection.getServerSocketFactory();
    }

    @Override
    public SSLParameters getSupportedSSLParameters() {
        return ofNoConnection.getSupportedSSLParameters();
    }

    @Override
    @SuppressWarnings("ReturnsNullCollection") // as Tomcat's own does for an alias that nobody has
    public X509Certificate @org.jspecify.annotations.Nullable [] getCertificateChain(String alias) {
        for (KeyManager manager : keys) {
            if (manager instanceof X509KeyManager known && known.getCertificateChain(alias) != null) {
                return known.getCertificateChain(alias);
            }
        }
        return null;
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return cards.getAcceptedIssuers();
    }
}
