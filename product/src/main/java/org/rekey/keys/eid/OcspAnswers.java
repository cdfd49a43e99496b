package org.rekey.keys.eid;

import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.jcajce.JcaCertificateID;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.rekey.vault.Randomness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks an issuer's responder about a certificate (RFC 6960), each time with a nonce of 32 bytes that the answer
/// must repeat (RFC 9654), and keeps good answers for minutes. Whether an answer is signed by whoever may is
/// judged elsewhere, before it is kept.
@Component
@WhenSwitchedOn
class OcspAnswers {
    private static final Logger log = LoggerFactory.getLogger(OcspAnswers.class);
    private static final int NONCE = 32;
    private static final int LARGEST = 256 * 1024;
    private static final int KEPT = 2_000;

    private final StatusServers servers;
    private final Randomness random;
    private final EidSettings.Revocation settings;
    private final Kept<X509Certificate, byte[]> kept = new Kept<>(KEPT);

    OcspAnswers(StatusServers servers, Randomness random, EidSettings settings) {
        this.servers = servers;
        this.random = random;
        this.settings = settings.revocation();
    }

    /// Whether a good answer about the certificate is still worth something.
    boolean kept(X509Certificate certificate, Instant now) {
        return kept.get(certificate, now).isPresent();
    }

    /// Keeps an answer that was found good, no longer than it says.
    void keep(X509Certificate certificate, byte[] answer, Instant now) {
        var until = now.plus(settings.kept());
        var next = nextUpdate(answer);
        kept.put(certificate, answer, next.filter(until::isAfter).orElse(until));
    }

    /// What the responder says, if there is one and it answers this very question.
    Optional<byte[]> ask(X509Certificate certificate, X509Certificate issuer) {
        return StatusAddresses.responder(certificate).flatMap(responder -> ask(responder, certificate, issuer));
    }

    private Optional<byte[]> ask(URI responder, X509Certificate certificate, X509Certificate issuer) {
        var nonce = random.bytes(NONCE);
        var answer = servers.post(responder, "application/ocsp-request", request(certificate, issuer, nonce), LARGEST);
        if (answer.isPresent() && !repeats(nonce, answer.get())) {
            log.warn("the OCSP responder {} did not answer the question that was asked", responder.getHost());
            return Optional.empty();
        }
        return answer;
    }

    /// SHA-1 only names the issuer here; it is what every responder, and the JDK's own check, knows it by.
    private static byte[] request(X509Certificate certificate, X509Certificate issuer, byte[] nonce) {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var id = new JcaCertificateID(digests.get(CertificateID.HASH_SHA1), issuer, certificate.getSerialNumber());
            return new OCSPReqBuilder()
                    .addRequest(id)
                    .setRequestExtensions(new Extensions(
                            new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, encoded(nonce))))
                    .build()
                    .getEncoded();
        } catch (OperatorException | OCSPException | IOException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean repeats(byte[] nonce, byte[] answer) {
        try {
            var extension = basic(answer).getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            return extension == null
                    ? !settings.nonce()
                    : Arrays.equals(extension.getExtnValue().getOctets(), encoded(nonce));
        } catch (IOException | OCSPException unreadable) {
            return false;
        }
    }

    private static Optional<Instant> nextUpdate(byte[] answer) {
        try {
            return Arrays.stream(basic(answer).getResponses())
                    .flatMap(one -> Optional.<Date>ofNullable(one.getNextUpdate()).stream())
                    .map(Date::toInstant)
                    .min(Instant::compareTo);
        } catch (IOException | OCSPException unreadable) {
            return Optional.empty();
        }
    }

    private static BasicOCSPResp basic(byte[] answer) throws IOException, OCSPException {
        var response = new OCSPResp(answer);
        if (response.getStatus() == OCSPResp.SUCCESSFUL
                && response.getResponseObject() instanceof BasicOCSPResp basic) {
            return basic;
        }
        throw new OCSPException("the responder has status " + response.getStatus());
    }

    private static byte[] encoded(byte[] nonce) throws IOException {
        return new DEROctetString(nonce).getEncoded();
    }
}
