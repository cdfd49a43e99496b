package org.rekey.keys.eid;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.rekey.settings.CannotStart;
import org.rekey.web.PublicAddress;
import org.rekey.web.WebSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// The port on which cards are shown: one more connector of the same server, so that no other page makes a browser
/// ask for a certificate. It takes any certificate, or none, and judges nothing: a handshake that fails shows the
/// person a page of the browser, which helps nobody.
///
/// A session of TLS is not taken up again: each errand is a handshake of its own, in which the card signs.
@Component
@WhenSwitchedOn
class Door implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    /// Room for the certificates that a proxy hands on.
    private static final int HEADERS = 32 * 1024;

    private final EidSettings.Door settings;
    private final String address;
    private final SslBundles bundles;
    private final TrustedIssuers issuers;
    private final DoorKeeper keeper;
    private final Connector connector;

    Door(
            EidSettings settings,
            @Value("${server.address:127.0.0.1}") String usualAddress,
            SslBundles bundles,
            TrustedIssuers issuers,
            WebSettings web,
            PublicAddress publicAddress) {
        this.settings = settings.door();
        this.address = this.settings.address() == null ? usualAddress : this.settings.address();
        this.bundles = bundles;
        this.issuers = issuers;
        this.connector = new Connector(Http11NioProtocol.class.getName());
        var handedOn = this.settings.proxied() ? web.trustedProxies() : null;
        this.keeper = new DoorKeeper(connector, publicAddress.of("/"), handedOn);
    }

    /// The port; where the settings say 0, known once it is open.
    int port() {
        return settings.port() == 0 ? connector.getLocalPort() : settings.port();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        connector.setPort(settings.port());
        var protocol = (Http11NioProtocol) connector.getProtocolHandler();
        protocol.setAddress(inetAddress());
        protocol.setMaxHttpRequestHeaderSize(HEADERS);
        protocol.setExecutor(new VirtualThreadExecutor("eid-"));
        if (!settings.proxied()) {
            speakTls(protocol);
        }
        factory.addAdditionalConnectors(connector);
        factory.addContextValves(keeper);
    }

    private void speakTls(Http11NioProtocol protocol) {
        connector.setScheme("https");
        connector.setSecure(true);
        protocol.setSSLEnabled(true);
        var host = new SSLHostConfig();
        host.setProtocols("TLSv1.2+TLSv1.3");
        host.setCertificateVerification("optional");
        var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        var tls = new DoorTls(bundle(), settings.namesIssuers() ? issuers.anchors() : List.of());
        bundles.addBundleUpdateHandler(settings.sslBundle(), tls::serve);
        certificate.setSslContext(tls);
        host.addCertificate(certificate);
        protocol.addSslHostConfig(host);
    }

    private SslBundle bundle() {
        try {
            return bundles.getBundle(settings.sslBundle());
        } catch (NoSuchSslBundleException missing) {
            throw new CannotStart(
                    "spring.ssl.bundle.pem." + settings.sslBundle()
                            + " is missing: the certificate of the address at which cards are shown",
                    missing);
        }
    }

    private InetAddress inetAddress() {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException wrong) {
            throw new CannotStart("rekey.keys.eid.door.address is no address: " + address, wrong);
        }
    }
}
