package org.rekey.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JceKeyAgreeEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.rekey.demo.pki.Authority;
import org.rekey.demo.pki.Issued;
import org.rekey.demo.pki.Order;
import org.rekey.dispatch.MailHouse;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The mail house of the demo: it has the key for batches in memory, and opens what it was given. After a restart
/// it has another one.
@Component
@Primary
class MailHouseOfDemo implements MailHouse {
    private final JdbcClient jdbc;
    private final Issued own;

    MailHouseOfDemo(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        var now = time.instant();
        this.own = Authority.root(Order.ofAuthority(
                                "Mail house", 1, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)))
                        .meantFor(KeyUsage.keyAgreement, List.of(), null))
                .own();
    }

    @Override
    public List<X509Certificate> recipients() {
        return List.of(own.certificate());
    }

    /// Batches that were not handed over yet, the latest first.
    List<UUID> batches() {
        return jdbc.sql("select batch_id from print_batch where file is not null order by batch_id desc")
                .query(UUID.class)
                .list();
    }

    /// A file out of a batch, such as `letters.pdf`.
    Optional<byte[]> open(UUID batch, String file) {
        return jdbc.sql("select file from print_batch where batch_id = :batch and file is not null")
                .param("batch", batch)
                .query(byte[].class)
                .optional()
                .map(closed -> unpacked(opened(closed)).get(file));
    }

    private byte[] opened(byte[] closed) {
        try {
            var recipient = new CMSAuthEnvelopedData(closed)
                    .getRecipientInfos()
                    .getRecipients()
                    .iterator()
                    .next();
            return recipient.getContent(
                    new JceKeyAgreeEnvelopedRecipient(own.keys().getPrivate()).setProvider(new BouncyCastleProvider()));
        } catch (CMSException foreign) {
            throw new IllegalStateException("a batch of before the last restart", foreign);
        }
    }

    private static Map<String, byte[]> unpacked(byte[] zipped) {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }
}
