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

    /// A list, and where it came from.
    record Listed(URI place, X509CRL list) {}

    /// The list on which the certificate would stand. Nobody has judged it yet.
    Optional<Listed> of(X509Certificate certificate, Instant now) {
        for (URI place : StatusAddresses.lists(certificate)) {
            var list = kept.get(place, now).or(() -> fetched(place));
            if (list.isPresent()) {
                return list.map(it -> new Listed(place, it));
            }
        }
        return Optional.empty();
    }

    private Optional<X509CRL> fetched(URI place) {
        return servers.get(place, LARGEST).flatMap(RevocationLists::read);
    }

    /// Keeps a list by which a certificate could be judged. One that is kept already is not kept longer for that.
    void keep(Listed judged, Instant now) {
        if (kept.get(judged.place(), now).isEmpty()) {
            var latest = now.plus(LONGEST);
            var next = judged.list().getNextUpdate();
            var until = next == null ? latest : next.toInstant();
            kept.put(judged.place(), judged.list(), until.isBefore(latest) ? until : latest);
        }
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
