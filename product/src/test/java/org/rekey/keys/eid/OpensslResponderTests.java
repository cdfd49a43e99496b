package org.rekey.keys.eid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rekey.demo.pki.Authority;
import org.rekey.demo.pki.Issued;
import org.rekey.demo.pki.Order;
import org.rekey.keys.eid.CardVerdict.Bad;
import org.rekey.keys.eid.CardVerdict.Good;

/// The check of a card before a responder that is not ours: `openssl ocsp`.
class OpensslResponderTests {
    private static final Duration YEAR = Duration.ofDays(365);

    /// openssl answers for the present alone.
    private final Instant now = InstantSource.system().instant();

    @TempDir
    private Path folder;

    @Test
    void tellsAGoodCardFromARevokedOne() throws Exception {
        int port = freePort();
        var at = URI.create("http://127.0.0.1:" + port);
        var root = Authority.root(Order.ofAuthority("Root", 1, now.minus(YEAR), now.plus(YEAR)));
        var good = root.issue(card(16).askedAt(at, null));
        var revoked = root.issue(card(17).askedAt(at, null));
        var anchors = Files.writeString(folder.resolve("anchors.pem"), Issued.pem(root.certificate()));
        Files.writeString(
                folder.resolve("key.pem"), Issued.pem(root.own().keys().getPrivate()));
        Files.writeString(folder.resolve("index.txt"), """
                V\t350101000000Z\t\t10\tunknown\t/CN=good
                R\t350101000000Z\t250101000000Z,keyCompromise\t11\tunknown\t/CN=revoked
                """);
        var check = CardCheckTests.check(EidFixture.settings(anchors, false, Set.of(), true, true, false));

        var openssl = responder(port);
        try {
            assertThat(check.judge(List.of(good.certificate()), now)).isInstanceOf(Good.class);
            assertThat(check.judge(List.of(revoked.certificate()), now)).isEqualTo(new Bad(Refusal.REVOKED));
        } finally {
            openssl.destroyForcibly().waitFor();
        }
    }

    private Order card(long serial) {
        return Order.ofCard("93051822361", "Bruno", "Lambert", serial, now.minus(YEAR), now.plus(YEAR));
    }

    private Process responder(int port) throws IOException {
        var command =
                "openssl ocsp -index index.txt -port %d -rsigner anchors.pem -rkey key.pem -CA anchors.pem -nmin 5"
                        .formatted(port);
        var process = new ProcessBuilder(command.split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var says = process.inputReader();
        for (var line = says.readLine(); line != null && !line.contains("waiting"); line = says.readLine()) {}
        return process;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
