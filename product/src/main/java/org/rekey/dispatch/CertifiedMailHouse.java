package org.rekey.dispatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.rekey.settings.CannotStart;
import org.springframework.stereotype.Component;

/// The mail house whose certificates the settings name.
@Component
class CertifiedMailHouse implements MailHouse {
    private final List<X509Certificate> recipients;

    CertifiedMailHouse(DispatchSettings settings) {
        this.recipients =
                settings.recipients().stream().map(CertifiedMailHouse::read).toList();
    }

    @Override
    public List<X509Certificate> recipients() {
        return recipients;
    }

    private static X509Certificate read(Path file) {
        try (var input = Files.newInputStream(file)) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(input);
            if (!Envelope.suits(certificate)) {
                throw new CannotStart("rekey.dispatch.recipients: " + file
                        + " must be of an RSA key of 3072 bits or more, or of an EC key that agrees on keys");
            }
            return certificate;
        } catch (IOException | CertificateException unreadable) {
            throw new CannotStart("rekey.dispatch.recipients: " + file + " is not a certificate that can be read");
        }
    }
}
