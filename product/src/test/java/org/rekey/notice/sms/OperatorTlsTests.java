package org.rekey.notice.sms;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rekey.demo.pki.Authority;
import org.rekey.demo.pki.Issued;
import org.rekey.demo.pki.Order;
import org.rekey.person.MobileNumber;
import org.slf4j.LoggerFactory;

/// SMPP over TLS: the link is made with the operator that was meant, and the log says why with no other.
class OperatorTlsTests {
    private static final InstantSource TIME = InstantSource.system();
    private static final Authority ROOT = authority("Operators");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private @Nullable OperatorLink link;
    private @Nullable FakeOperator operator;

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stop() throws Exception {
        logger().detachAppender(log);
        link.stop();
        operator.close();
    }

    @Test
    void handsATextOverToTheOperatorThatTheCertificateNames() throws Exception {
        connect("localhost", trusting(ROOT));

        await(link::up);
        assertThat(link.send(UUID.randomUUID(), new MobileNumber("+32470123456"), "12345678", Duration.ofMinutes(5)))
                .containsExactly("m1");
    }

    @Test
    void makesNoLinkWhenTheCertificateNamesAnother() throws Exception {
        connect("operator.example", trusting(ROOT));

        await(() -> !log.list.isEmpty());
        assertThat(reason()).contains("No subject alternative DNS name matching localhost found");
        assertThat(link.up()).isFalse();
    }

    @Test
    void makesNoLinkWhenNobodyKnowsTheIssuer() throws Exception {
        connect("localhost", trusting(authority("Others")));

        await(() -> !log.list.isEmpty());
        assertThat(reason()).contains("unable to find valid certification path");
        assertThat(link.up()).isFalse();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(OperatorLink.class);
    }

    private String reason() {
        return log.list.getFirst().getKeyValuePairs().stream()
                .filter(pair -> pair.key.equals("reason"))
                .map(pair -> String.valueOf(pair.value))
                .findFirst()
                .orElseThrow();
    }

    private void connect(String named, SSLSocketFactory sockets) throws Exception {
        operator = new FakeOperator(showing(named).getServerSocketFactory());
        var settings = OperatorFixture.settings("localhost", operator.port(), SmsSettings.Transport.TLS);
        link = new OperatorLink(settings, (id, outcome, at) -> {}, TIME, event -> {}, () -> sockets);
        link.start();
    }

    private static Authority authority(String name) {
        return Authority.root(Order.ofAuthority(name, 1, yesterday(), tomorrow()));
    }

    private static SSLContext showing(String host) throws Exception {
        Issued issued = ROOT.issue(Order.ofServer(List.of(host), 2, yesterday(), tomorrow()));
        var store = KeyStore.getInstance("PKCS12");
        store.load(
                new ByteArrayInputStream(issued.keyStore("operator", "secret", ROOT.certificate())),
                "secret".toCharArray());
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, "secret".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static SSLSocketFactory trusting(Authority authority) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", authority.certificate());
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static Instant yesterday() {
        return TIME.instant().minus(Duration.ofDays(1));
    }

    private static Instant tomorrow() {
        return TIME.instant().plus(Duration.ofDays(1));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 1_000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
