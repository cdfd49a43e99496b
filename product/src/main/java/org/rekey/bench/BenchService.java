package org.rekey.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rekey.RekeyApplication;
import org.rekey.database.DatabaseStart;
import org.rekey.schedule.SystemTime;
import org.rekey.vault.KeyFile;

/// The service that is measured: the product with made-up people, worthless keys, and no mail server.
final class BenchService {
    static final String CLIENT = "bench";
    static final String SECRET = "bench-secret-bench-secret-bench-secret";
    static final String REDIRECT = "http://localhost:9/back";
    static final String PEOPLE_FILE = "people";

    private BenchService() {}

    /// Starts and goes on until it is stopped. The last line that it prints is its two ports.
    static int run(Path data, int people) {
        var keys = data.resolve("keys.json");
        new KeyFile(keys).create(true, SystemTime.NOW.instant());
        int port = freePort();
        int management = freePort();
        Map<String, Object> settings = Map.of(
                "server.port",
                port,
                "management.server.port",
                management,
                "rekey.issuer",
                "http://localhost:" + port,
                "rekey.data",
                data,
                "rekey.vault.key-file",
                keys,
                "rekey.mail.tls",
                "none",
                "rekey.mail.port",
                9,
                "logging.level.root",
                "warn");
        var context = RekeyApplication.start(settings, List.of(DatabaseStart.forDemo(), new BenchBeans()));
        try {
            var lines = context.getBean(BenchPeople.class).enter(people).stream()
                    .map(Visitor::line)
                    .toList();
            Files.write(data.resolve(PEOPLE_FILE), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("ports " + port + " " + management);
        return 0;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
