package org.rekey.keys.eid;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks of each certificate on the way from a card to its anchor whether it was revoked: first by OCSP (RFC 6960),
/// then by the issuer's list (RFC 5280 section 5). What is fetched is judged by the JDK: who signed it, for which
/// certificate, and whether it is fresh.
///
/// Where to ask stands in certificates whose way to an anchor was found before, so nobody can make this service call
/// an address of his own.
@Component
@WhenSwitchedOn
class RevocationCheck {
    private final OcspAnswers answers;
    private final RevocationLists lists;

    RevocationCheck(OcspAnswers answers, RevocationLists lists) {
        this.answers = answers;
        this.lists = lists;
    }

    /// The worst of what is said of any certificate on the way.
    ///
    /// @param way the card, then each issuer up to and including the anchor
    RevocationStatus of(List<X509Certificate> way, Instant now) {
        var worst = RevocationStatus.GOOD;
        for (int i = 0; i + 1 < way.size() && worst != RevocationStatus.REVOKED; i++) {
            var status = of(way.get(i), way.get(i + 1), now);
            worst = status == RevocationStatus.GOOD ? worst : status;
        }
        return worst;
    }

    private RevocationStatus of(X509Certificate certificate, X509Certificate issuer, Instant now) {
        if (answers.kept(certificate, now)) {
            return RevocationStatus.GOOD;
        }
        var status = byAnswer(certificate, issuer, now);
        return status == RevocationStatus.UNKNOWN ? byList(certificate, issuer, now) : status;
    }

    private RevocationStatus byAnswer(X509Certificate certificate, X509Certificate issuer, Instant now) {
        Optional<byte[]> answer = answers.ask(certificate, issuer);
        if (answer.isEmpty()) {
            return RevocationStatus.UNKNOWN;
        }
        var status = judged(certificate, issuer, answer.get(), null, now);
        if (status == RevocationStatus.GOOD) {
            answers.keep(certificate, answer.get(), now);
        }
        return status;
    }

    private RevocationStatus byList(X509Certificate certificate, X509Certificate issuer, Instant now) {
        var listed = lists.of(certificate, now);
        if (listed.isEmpty()) {
            return RevocationStatus.UNKNOWN;
        }
        var status = judged(certificate, issuer, null, listed.get().list(), now);
        if (status != RevocationStatus.UNKNOWN) {
            lists.keep(listed.get(), now);
        }
        return status;
    }

    private static RevocationStatus judged(
            X509Certificate certificate,
            X509Certificate issuer,
            byte @Nullable [] answer,
            @Nullable X509CRL list,
            Instant now) {
        try {
            var validator = CertPathValidator.getInstance("PKIX");
            var checker = (PKIXRevocationChecker) validator.getRevocationChecker();
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(issuer, null)));
            parameters.setDate(Date.from(now));
            if (answer != null) {
                checker.setOptions(EnumSet.of(Option.NO_FALLBACK));
                checker.setOcspResponses(Map.of(certificate, answer));
            } else if (list != null) {
                checker.setOptions(EnumSet.of(Option.NO_FALLBACK, Option.PREFER_CRLS));
                parameters.addCertStore(
                        CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(list))));
            }
            parameters.addCertPathChecker(checker);
            var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
            validator.validate(path, parameters);
            return RevocationStatus.GOOD;
        } catch (CertPathValidatorException notGood) {
            return notGood.getReason() == CertPathValidatorException.BasicReason.REVOKED
                    ? RevocationStatus.REVOKED
                    : RevocationStatus.UNKNOWN;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
