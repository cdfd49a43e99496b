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
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;

/// The door's TLS, as Tomcat wants it: the server's certificate, and [AnyCertificate] of the browser's.
///
/// Each connection gets a context of its own, so that no session of TLS can be taken up again: in one that is, a
/// card counts as shown that may have left the reader long ago (RFC 8446 section 2.2).
final class DoorTls implements org.apache.tomcat.util.net.SSLContext {
    private final AnyCertificate cards;
    private volatile KeyManager[] keys;

    /// @param hinted issuers whose certificates browsers should offer; all their certificates where empty
    DoorTls(SslBundle server, Collection<X509Certificate> hinted) {
        this.cards = new AnyCertificate(hinted);
        this.keys = server.getManagers().getKeyManagers();
    }

    /// Serves with another certificate from the next connection on.
    void serve(SslBundle server) {
        keys = server.getManagers().getKeyManagers();
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
        return context().getServerSessionContext();
    }

    @Override
    public SSLEngine createSSLEngine() {
        return context().createSSLEngine();
    }

    @Override
    public SSLServerSocketFactory getServerSocketFactory() {
        return context().getServerSocketFactory();
    }

    @Override
    public SSLParameters getSupportedSSLParameters() {
        return context().getSupportedSSLParameters();
    }

    @Override
    @SuppressWarnings("ReturnsNullCollection") // as Tomcat's own does for an alias that nobody has
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
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
