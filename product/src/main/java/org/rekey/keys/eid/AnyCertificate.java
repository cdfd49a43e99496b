package org.rekey.keys.eid;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Lets every certificate of a browser through the handshake: TLS has checked that the browser holds its key, and
/// whether the certificate is worth anything is judged by [CardCheck], which can say why not. Of servers it lets
/// none through.
final class AnyCertificate extends X509ExtendedTrustManager {
    private final X509Certificate[] hinted;

    /// @param hinted issuers that the server names, so that browsers offer fitting certificates only
    AnyCertificate(Collection<X509Certificate> hinted) {
        this.hinted = hinted.toArray(X509Certificate[]::new);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method) {
        // judged later
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method, @Nullable Socket socket) {
        // judged later
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method, @Nullable SSLEngine engine) {
        // judged later
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method) throws CertificateException {
        throw new CertificateException("no server is called from here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method, @Nullable Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, method);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method, @Nullable SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, method);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return hinted.clone();
    }
}
