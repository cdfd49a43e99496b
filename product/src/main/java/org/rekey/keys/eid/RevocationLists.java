package org.rekey.keys.eid;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The lists on which issuers name what they revoked (RFC 5280 section 5), fetched where a certificate says, and
/// kept until the next one is due, an hour at most.
@Component
@WhenSwitchedOn
class RevocationLists {
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final int KEPT = 50;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final StatusServers servers;
    private final Kept<URI, X509CRL> kept = new Kept<>(KEPT);

    RevocationLists(StatusServers servers) {
        this.servers = servers;
    }

    /// The list on which the certificate would stand.
    Optional<X509CRL> of(X509Certificate certificate, Instant now) {
        for (URI place : StatusAddresses.lists(certificate)) {
            var list = kept.get(place, now).or(() -> fetched(place, now));
            if (list.isPresent()) {
                return list;
            }
        }
        return Optional.empty();
    }

    private Optional<X509CRL> fetched(URI place, Instant now) {
        var list = servers.get(place, LARGEST).flatMap(RevocationLists::read);
        list.ifPresent(it -> {
            var latest = now.plus(LONGEST);
            var next = it.getNextUpdate() == null ? latest : it.getNextUpdate().toInstant();
            kept.put(place, it, next.isBefore(latest) ? next : latest);
        });
        return list;
    }

    private static Optional<X509CRL> read(byte[] bytes) {
        try {
            var in = new ByteArrayInputStream(bytes);
            return Optional.of((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in));
        } catch (CRLException | CertificateException notAList) {
            return Optional.empty();
        }
    }
}
