package org.rekey.keys.eid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rekey.demo.pki.Issued;
import org.rekey.demo.pki.Order;
import org.rekey.person.Language;
import org.rekey.web.WebSettings;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/// The connector itself, before Java's own TLS client, and before one that pretends to be a proxy.
class DoorTests {
    private static final String SECRET = "secret";

    private final TestPki pki = new TestPki();

    @TempDir
    private Path folder;

    private final DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry();
    private @Nullable WebServer server;
    private @Nullable Door door;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
        pki.close();
    }

    @Test
    void seesTheCardThatABrowserShowsWhoeverIssuedIt() throws Exception {
        open(false, List.of());
        var card = pki.card(10);
        var stranger = org.rekey.demo.pki.Authority.root(Order.ofCard(
                "93051822361", "Bruno", "Lambert", 66, TestPki.NOW, TestPki.NOW.plus(Duration.ofDays(9999))));

        assertThat(get(browser(card), "https", "/eid/card/x").body()).isEqualTo("10 of 2");
        assertThat(get(browser(stranger.own()), "https", "/eid/card/x").body()).isEqualTo("66 of 1");
    }

    @Test
    void letsABrowserInThatShowsNone() throws Exception {
        open(false, List.of());

        assertThat(get(browser(null), "https", "/eid/card/x").body()).isEqualTo("none");
    }

    @Test
    void eachVisitIsAHandshakeOfItsOwn() throws Exception {
        open(false, List.of());
        var browser = browser(pki.card(10));

        var first = get(browser, "https", "/eid/card/x");
        Thread.sleep(1_100);
        var second = get(browser, "https", "/eid/card/x");

        assertThat(first.headers().firstValue("connection")).contains("close");
        assertThat(second.sslSession().orElseThrow().getCreationTime())
                .isGreaterThan(first.sslSession().orElseThrow().getCreationTime());
    }

    @Test
    void servesARenewedCertificateFromTheNextVisitOn() throws Exception {
        open(false, List.of());
        var browser = browser(pki.card(10));
        assertThat(serverOf(get(browser, "https", "/eid/card/x"))).isEqualTo(5);

        bundles.updateBundle("eid", bundle(6));

        assertThat(serverOf(get(browser, "https", "/eid/card/x"))).isEqualTo(6);
    }

    @Test
    void servesTheCardsPathAndNothingElse() throws Exception {
        open(false, List.of());
        var browser = browser(pki.card(10));

        for (var path : List.of("/", "/mykeys", "/eid/refused/late", "/eid/card/../../mykeys", "/EID/card/x")) {
            var answer = get(browser, "https", path);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("location")).contains("https://logon.example.org/");
        }
    }

    @Test
    void theMainPortServesAllPathsButTheCards() throws Exception {
        open(false, List.of());
        var plain = HttpClient.newHttpClient();

        assertThat(main(plain, "/mykeys").body()).isEqualTo("none");
        for (var path : List.of("/eid/card/x", "/eid//card/x", "/eid/./card/x", "/eid/card;a=b/x", "/%65id/card/x")) {
            assertThat(main(plain, path).statusCode()).isEqualTo(404);
        }
    }

    // RFC 9440 section 4.1
    @Test
    void believesAProxyThatIsListed() throws Exception {
        open(true, List.of("127.0.0.1"));
        var card = pki.card(10);

        assertThat(proxied("/eid/card/x", header(card.certificate()), header(pki.issuing.certificate()))
                        .body())
                .isEqualTo("10 of 2");
        assertThat(proxied("/eid/card/x", header(card.certificate()), null).body())
                .isEqualTo("10 of 1");
        assertThat(proxied("/eid/card/x", null, null).body()).isEqualTo("none");
    }

    @Test
    void believesNobodyElse() throws Exception {
        open(true, List.of("10.0.0.1"));

        assertThat(proxied("/eid/card/x", header(pki.card(10).certificate()), null)
                        .body())
                .isEqualTo("none");
    }

    @Test
    void believesNoHeaderWhereBrowsersComeStraightHere() throws Exception {
        open(false, List.of());
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port() + "/eid/card/x"))
                .header("Client-Cert", header(pki.card(10).certificate()))
                .build();

        assertThat(browser(null).send(request, BodyHandlers.ofString()).body()).isEqualTo("none");
    }

    @Test
    void takesAHeaderThatIsNoByteSequenceForNoCard() throws Exception {
        open(true, List.of("127.0.0.1"));
        var good = header(pki.card(10).certificate());

        for (var bad : List.of("x", "::", ":AAAA:", good.substring(1), good + good, good + ", " + good, "%" + good)) {
            assertThat(proxied("/eid/card/x", bad, null).body()).isEqualTo("none");
        }
        assertThat(proxied("/eid/card/x", good, "x").body()).isEqualTo("none");
    }

    private void open(boolean proxied, List<String> proxies) {
        var settings = EidFixture.settings(pki.anchorsIn(folder), false, Set.of(), true, true, proxied);
        bundles.registerBundle("eid", bundle(5));
        door = new Door(
                settings,
                "127.0.0.1",
                bundles,
                new TrustedIssuers(settings),
                new WebSettings(Language.EN, "/", proxies, null),
                EidFixture.ADDRESS);
        var factory = new TomcatServletWebServerFactory(0);
        door.customize(factory);
        server = factory.getWebServer(
                context -> context.addServlet("told", new Told()).addMapping("/*"));
        server.start();
    }

    private SslBundle bundle(long serial) {
        var issued = pki.root.issue(Order.ofServer(
                List.of("localhost"),
                serial,
                TestPki.NOW.minus(Duration.ofDays(400)),
                TestPki.NOW.plus(Duration.ofDays(9999))));
        return SslBundle.of(SslStoreBundle.of(store(issued), SECRET, null));
    }

    private static KeyStore store(Issued issued, X509Certificate... issuers) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new java.io.ByteArrayInputStream(issued.keyStore("own", SECRET, issuers)), SECRET.toCharArray());
            return store;
        } catch (java.security.GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpClient browser(@Nullable Issued card) throws Exception {
        KeyManager[] keys = null;
        if (card != null) {
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            boolean ours = card.certificate()
                    .getIssuerX500Principal()
                    .equals(pki.issuing.certificate().getSubjectX500Principal());
            factory.init(ours ? store(card, pki.issuing.certificate()) : store(card), SECRET.toCharArray());
            keys = factory.getKeyManagers();
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("root", pki.root.certificate());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        TrustManager[] trusts = trust.getTrustManagers();
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys, trusts, new SecureRandom());
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    private static int serverOf(HttpResponse<String> answer) throws Exception {
        var certificate = (X509Certificate) answer.sslSession().orElseThrow().getPeerCertificates()[0];
        return certificate.getSerialNumber().intValue();
    }

    private int port() {
        return java.util.Objects.requireNonNull(door).port();
    }

    private HttpResponse<String> get(HttpClient client, String scheme, String path) throws Exception {
        var address = URI.create(scheme + "://localhost:" + port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> main(HttpClient client, String path) throws Exception {
        int port = java.util.Objects.requireNonNull(server).getPort();
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> proxied(String path, @Nullable String card, @Nullable String chain) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        if (card != null) {
            request.header("Client-Cert", card);
        }
        if (chain != null) {
            request.header("Client-Cert-Chain", chain);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static String header(X509Certificate certificate) throws Exception {
        return ":" + Base64.getEncoder().encodeToString(certificate.getEncoded()) + ":";
    }

    /// Says which card it sees.
    private static final class Told extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var shown = ShownCard.of(request);
            response.getWriter()
                    .print(shown.isEmpty() ? "none" : shown.getFirst().getSerialNumber() + " of " + shown.size());
        }
    }
}
