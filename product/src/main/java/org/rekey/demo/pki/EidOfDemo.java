package org.rekey.demo.pki;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How the demo switches the eID on: with authorities of its own, and with a door on another port of this machine.
public final class EidOfDemo {
    private static final String EID = "rekey.keys.eid.";
    private static final String SERVER = "spring.ssl.bundle.pem.eid.keystore.";

    private EidOfDemo() {}

    /// Makes what is not there yet.
    public static Map<String, Object> settings(Path data, int port, int doorPort, URI issuer, Instant now) {
        var inside = URI.create("http://127.0.0.1:" + port);
        var hosts =
                Stream.of(issuer.getHost(), "localhost", "127.0.0.1").distinct().toList();
        var pki = DemoPki.in(data.resolve("eid-" + port), inside, List.copyOf(hosts), now);
        return Map.of(
                EID + "enabled",
                true,
                EID + "enrol",
                true,
                EID + "anchors",
                pki.anchors(),
                EID + "policies",
                Order.CARDS,
                EID + "door.port",
                doorPort,
                EID + "door.origin",
                "https://" + issuer.getHost() + ":" + doorPort,
                SERVER + "certificate",
                pki.server().toUri(),
                SERVER + "private-key",
                pki.serverKey().toUri(),
                "rekey.demo.pki",
                pki.folder());
    }
}
