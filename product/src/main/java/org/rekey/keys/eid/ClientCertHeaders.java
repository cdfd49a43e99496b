package org.rekey.keys.eid;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The headers in which a proxy that ends TLS hands the browser's certificates on (RFC 9440): `Client-Cert`, one
/// byte sequence of structured fields (RFC 9651 section 3.3.5), and `Client-Cert-Chain`, a list of them. What
/// does not have exactly that form counts as no certificate.
final class ClientCertHeaders {
    private static final Logger log = LoggerFactory.getLogger(ClientCertHeaders.class);
    private static final Pattern BYTES = Pattern.compile(":([A-Za-z0-9+/]*={0,2}):");
    private static final int MOST = 8;

    private ClientCertHeaders() {}

    static List<X509Certificate> of(HttpServletRequest request) {
        var own = Collections.list(request.getHeaders("Client-Cert"));
        if (own.isEmpty()) {
            return List.of();
        }
        try {
            if (own.size() != 1) {
                throw new IllegalArgumentException("more than one Client-Cert"); // RFC 9440 section 2.2
            }
            var found = new ArrayList<>(List.of(certificate(own.getFirst())));
            var chain = String.join(",", Collections.list(request.getHeaders("Client-Cert-Chain")));
            for (var item : chain.isBlank() ? new String[0] : chain.split(",", MOST + 1)) {
                found.add(certificate(item));
            }
            return List.copyOf(found);
        } catch (IllegalArgumentException | CertificateException malformed) {
            log.warn("the proxy handed on a certificate that cannot be read: {}", malformed.getMessage());
            return List.of();
        }
    }

    private static X509Certificate certificate(String item) throws CertificateException {
        var bytes = BYTES.matcher(item.strip());
        if (!bytes.matches()) {
            throw new IllegalArgumentException("not a byte sequence");
        }
        var der = Base64.getDecoder().decode(bytes.group(1));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}
