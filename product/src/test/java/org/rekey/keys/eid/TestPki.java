package org.rekey.keys.eid;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.rekey.demo.pki.Authority;
import org.rekey.demo.pki.Issued;
import org.rekey.demo.pki.Order;

/// A root and an authority with cards, and a server on loopback that answers for both, or does not.
final class TestPki implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    final Authority root;
    final Authority issuing;
    final Set<BigInteger> revoked = ConcurrentHashMap.newKeySet();
    final AtomicInteger questions = new AtomicInteger();
    volatile boolean answers = true;
    volatile boolean lists = true;
    volatile UnaryOperator<byte[]> bent = UnaryOperator.identity();
    volatile Authority responder;
    volatile Authority lister;
    private final HttpServer server;

    TestPki() {
        server = server();
        var at = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        root = Authority.root(Order.ofAuthority("Root", 1, NOW.minus(YEAR), NOW.plus(YEAR)));
        issuing = new Authority(root.issue(Order.ofAuthority("Citizens", 2, NOW.minus(YEAR), NOW.plus(YEAR))
                .askedAt(at.resolve("/root.ocsp"), at.resolve("/root.crl"))));
        responder = issuing;
        lister = issuing;
        ocsp("/root.ocsp", () -> root);
        ocsp("/citizens.ocsp", () -> responder);
        list("/root.crl", () -> root);
        list("/citizens.crl", () -> lister);
        server.start();
    }

    /// A PEM file with a root, for those who need no more than that.
    static Path anchors(Path folder) {
        var root = Authority.root(Order.ofAuthority("Root", 1, NOW.minus(YEAR), NOW.plus(YEAR)));
        return write(folder, Issued.pem(root.certificate()));
    }

    Path anchorsIn(Path folder) {
        return write(folder, Issued.pem(root.certificate()));
    }

    private static Path write(Path folder, String pem) {
        try {
            return Files.writeString(folder.resolve("anchors.pem"), pem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A card's certificate to order, with where to ask about it.
    Order order(long serial) {
        var at = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return Order.ofCard("93051822361", "Bruno", "Lambert", serial, NOW.minus(YEAR), NOW.plus(YEAR.dividedBy(2)))
                .askedAt(at.resolve("/citizens.ocsp"), at.resolve("/citizens.crl"));
    }

    Issued card(long serial) {
        return issuing.issue(order(serial));
    }

    List<java.security.cert.X509Certificate> shown(Issued card) {
        return List.of(card.certificate(), issuing.certificate());
    }

    private void ocsp(String path, java.util.function.Supplier<Authority> authority) {
        server.createContext(path, exchange -> {
            questions.incrementAndGet();
            var request = exchange.getRequestBody().readAllBytes();
            send(
                    exchange,
                    answers,
                    bent.apply(request),
                    asked -> authority.get().answer(asked, revoked, NOW));
        });
    }

    private void list(String path, java.util.function.Supplier<Authority> authority) {
        server.createContext(
                path,
                exchange -> send(
                        exchange, lists, new byte[0], asked -> authority.get().list(revoked, NOW)));
    }

    private static void send(
            com.sun.net.httpserver.HttpExchange exchange, boolean well, byte[] asked, UnaryOperator<byte[]> answer)
            throws IOException {
        try (exchange) {
            if (well) {
                var bytes = answer.apply(asked);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            } else {
                exchange.sendResponseHeaders(503, -1);
            }
        }
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
