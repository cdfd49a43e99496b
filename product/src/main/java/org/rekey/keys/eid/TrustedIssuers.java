package org.rekey.keys.eid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rekey.settings.CannotStart;
import org.springframework.stereotype.Component;

/// The issuers whose cards are taken, and the way from a card to one of them (RFC 5280 section 6), as the JDK
/// finds and checks it: signatures, validity, constraints of names and lengths, policies, weak algorithms.
/// Whether anything on the way was revoked is another matter.
@Component
@WhenSwitchedOn
class TrustedIssuers {
    private final List<X509Certificate> anchors;
    private final List<X509Certificate> intermediates;
    private final Set<String> policies;

    TrustedIssuers(EidSettings settings) {
        this.anchors = read(settings.anchors(), "rekey.keys.eid.anchors");
        this.intermediates = settings.intermediates() == null
                ? List.of()
                : read(settings.intermediates(), "rekey.keys.eid.intermediates");
        this.policies = settings.policies();
    }

    List<X509Certificate> anchors() {
        return anchors;
    }

    /// The card, then each issuer up to and including the anchor; empty when there is no way that holds.
    ///
    /// @param anyPolicy whether the card may be issued under any policy
    Optional<List<X509Certificate>> way(List<X509Certificate> shown, Instant at, boolean anyPolicy) {
        try {
            var target = new X509CertSelector();
            target.setCertificate(shown.getFirst());
            Set<TrustAnchor> trusted = anchors.stream()
                    .map(anchor -> new TrustAnchor(anchor, null))
                    .collect(Collectors.toSet());
            var parameters = new PKIXBuilderParameters(trusted, target);
            parameters.setDate(Date.from(at));
            parameters.setRevocationEnabled(false);
            var known = new ArrayList<>(shown);
            known.addAll(intermediates);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            if (!policies.isEmpty() && !anyPolicy) {
                parameters.setInitialPolicies(policies);
                parameters.setExplicitPolicyRequired(true);
            }
            var built = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            var way = new ArrayList<X509Certificate>();
            built.getCertPath().getCertificates().forEach(one -> way.add((X509Certificate) one));
            way.add(built.getTrustAnchor().getTrustedCert());
            return Optional.of(way);
        } catch (GeneralSecurityException noWay) {
            return Optional.empty();
        }
    }

    private static List<X509Certificate> read(@Nullable Path file, String setting) {
        if (file == null) {
            throw new CannotStart(setting + " is missing: the PEM file of the issuers whose cards are taken");
        }
        try (InputStream in = Files.newInputStream(file)) {
            var read = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (read.isEmpty()) {
                throw new CannotStart(setting + " holds no certificate: " + file);
            }
            return read;
        } catch (IOException | CertificateException unreadable) {
            throw new CannotStart(setting + " cannot be read: " + file, unreadable);
        }
    }
}
