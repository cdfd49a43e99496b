package org.rekey.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is sealed is opened by OpenSSL, and by nobody else.
@Tag("J5.2")
class EnvelopeTests {
    private static final byte[] CONTENT = "twenty-four codes".repeat(999).getBytes(StandardCharsets.US_ASCII);

    @Test
    void eachOfItsRecipientsOpensIt() throws Exception {
        var curve = certificate(TestMailHouse.certify("curve", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-384"));
        var rsa = certificate(TestMailHouse.certify("rsa", "-newkey", "rsa:3072"));

        var sealed = Envelope.seal(CONTENT, List.of(curve, rsa));

        assertThat(TestMailHouse.open("curve", sealed)).isEqualTo(CONTENT);
        assertThat(TestMailHouse.open("rsa", sealed)).isEqualTo(CONTENT);
        assertThatThrownBy(() -> TestMailHouse.open("house", sealed)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aBitThatWasTurnedIsNoticed() throws Exception {
        var sealed = Envelope.seal(CONTENT, List.of(certificate(Path.of(TestMailHouse.certificate()))));
        sealed[sealed.length / 2] ^= 1;

        assertThatThrownBy(() -> TestMailHouse.open("house", sealed)).isInstanceOf(AssertionError.class);
    }

    @Test
    void shortKeysAndSignersAreNoRecipients() throws Exception {
        var weak = certificate(TestMailHouse.certify("weak", "-newkey", "rsa:2048"));
        var signer = certificate(TestMailHouse.certify(
                "signer",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-addext",
                "keyUsage=critical,digitalSignature"));

        assertThat(Envelope.suits(weak)).isFalse();
        assertThat(Envelope.suits(signer)).isFalse();
        assertThat(Envelope.suits(certificate(Path.of(TestMailHouse.certificate()))))
                .isTrue();
    }

    private static X509Certificate certificate(Path file) throws Exception {
        try (var input = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(input);
        }
    }
}
