package org.rekey.demo.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The files of the demo's authorities and cards, made once, in a folder for each port: the addresses in
/// certificates name it, and a card that was imported into a browser goes on working.
///
/// @param folder holds everything
public record DemoPki(Path folder) {
    static final String ROOT = "root";
    static final String ISSUING = "issuing";
    static final String FOREIGN = "foreign";
    static final String SILENT = "silent";

    /// Nobody listens there (RFC 6335 section 6: reserved).
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private static final Duration YEAR = Duration.ofDays(365);
    private static final String SECRET = "demo";

    /// @param inside where this machine reaches the demo
    /// @param hosts by which browsers reach the door
    public static DemoPki in(Path folder, URI inside, List<String> hosts, Instant now) {
        var pki = new DemoPki(folder);
        if (!Files.exists(pki.anchors())) {
            pki.make(inside, hosts, now);
        }
        return pki;
    }

    public Path anchors() {
        return folder.resolve("anchors.pem");
    }

    public Path server() {
        return folder.resolve("server.pem");
    }

    public Path serverKey() {
        return folder.resolve("server-key.pem");
    }

    byte[] card(DemoCard card) {
        return read(card.file());
    }

    /// @param name [#ROOT] or [#ISSUING]
    Authority authority(String name) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(folder.resolve(name + ".p12"))) {
                store.load(in, SECRET.toCharArray());
            }
            var certificate = (X509Certificate) store.getCertificate(name);
            var key = (PrivateKey) store.getKey(name, SECRET.toCharArray());
            return new Authority(new Issued(new KeyPair(certificate.getPublicKey(), key), certificate));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the issuing authority took back.
    static Set<BigInteger> revoked() {
        return DemoCard.all().stream()
                .filter(card -> card.about().equals(DemoCard.REVOKED))
                .map(card -> BigInteger.valueOf(card.serial()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void make(URI inside, List<String> hosts, Instant now) {
        letPasswordsBeQuick();
        var from = now.minus(YEAR.multipliedBy(12));
        var until = now.plus(YEAR.multipliedBy(12));
        var root = Authority.root(Order.ofAuthority("Demo root", 1, from, until));
        var foreign = Authority.root(Order.ofAuthority("Some other root", 1, from, until));
        var pki = inside.resolve("/demo/pki/");
        var issuing = new Authority(root.issue(Order.ofAuthority("Demo citizens", 2, from, until)
                .askedAt(pki.resolve(ROOT + ".ocsp"), pki.resolve(ROOT + ".crl"))));
        var silent = new Authority(root.issue(Order.ofAuthority("Demo citizens, silent", 3, from, until)
                .askedAt(pki.resolve(ROOT + ".ocsp"), pki.resolve(ROOT + ".crl"))));
        var issuers = Map.of(FOREIGN, foreign, SILENT, silent);
        for (var card : DemoCard.all()) {
            var issuer = issuers.getOrDefault(card.about(), issuing);
            var place = issuer.equals(silent) ? NOWHERE : pki;
            var expires = card.about().equals(DemoCard.EXPIRED) ? now.minus(YEAR) : now.plus(YEAR.multipliedBy(9));
            var order = Order.ofCard(
                            card.number().digits(),
                            card.names().first(),
                            card.names().last(),
                            card.serial(),
                            expires.minus(YEAR.multipliedBy(10)),
                            expires)
                    .askedAt(place.resolve(ISSUING + ".ocsp"), place.resolve(ISSUING + ".crl"));
            write(card.file(), issuer.issue(order).keyStore(card.name(), DemoCard.PASSWORD, issuer.certificate()));
        }
        var server =
                root.issue(Order.ofServer(hosts, 4, now.minus(Duration.ofDays(1)), now.plus(YEAR.multipliedBy(2))));
        write(ROOT + ".p12", root.own().keyStore(ROOT, SECRET));
        write(ISSUING + ".p12", issuing.own().keyStore(ISSUING, SECRET, root.certificate()));
        write(serverKey().getFileName().toString(), Issued.pem(server.keys().getPrivate()));
        write(server().getFileName().toString(), Issued.pem(server.certificate(), root.certificate()));
        write(anchors().getFileName().toString(), Issued.pem(root.certificate())); // last: then all is there
    }

    /// Ten thousand rounds a file, three times over, would protect passwords that the demo shows to everybody.
    private static void letPasswordsBeQuick() {
        for (var what : List.of("keyPbe", "certPbe", "mac")) {
            Security.setProperty("keystore.pkcs12." + what + "IterationCount", "100");
        }
    }

    private byte[] read(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, byte[] content) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String content) {
        write(file, content.getBytes(StandardCharsets.US_ASCII));
    }
}
