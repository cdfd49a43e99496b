package org.rekey.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ClientCertificate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.databind.JsonNode;

/// A card of the demo, to be put into a browser or a program.
record IdentityCard(JsonNode json) {
    static IdentityCard of(Demo demo, String name) {
        return new IdentityCard(demo.json("/demo/cards.json")
                .valueStream()
                .filter(card -> card.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow());
    }

    /// A browser with this card in its reader.
    void putInto(Browser.NewContextOptions browser) {
        browser.setIgnoreHTTPSErrors(true)
                .setClientCertificates(List.of(
                        new ClientCertificate(text("origin")).setPfx(bytes()).setPassphrase(text("password"))));
    }

    /// A program with this card and with cookies of its own, that follows no redirects.
    HttpClient program(Demo demo) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes()), text("password").toCharArray());
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, text("password").toCharArray());
            var root = demo.send("GET", "/demo/pki/root.pem", null).body();
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "root",
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(root.getBytes(StandardCharsets.US_ASCII))));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return HttpClient.newBuilder()
                    .sslContext(tls)
                    .cookieHandler(new CookieManager())
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(text("pkcs12"));
    }

    private String text(String name) {
        return json.get(name).asString();
    }
}
