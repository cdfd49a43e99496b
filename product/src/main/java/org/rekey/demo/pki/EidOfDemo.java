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
        return Map.ofEntries(
                Map.entry(EID + "enabled", true),
                Map.entry(EID + "enrol", true),
                Map.entry(EID + "anchors", pki.anchors()),
                Map.entry(EID + "policies", Order.CARDS),
                Map.entry(EID + "door.port", doorPort),
                Map.entry(EID + "door.origin", "https://" + issuer.getHost() + ":" + doorPort),
                Map.entry(EID + "door.names-issuers", false), // so that a browser offers the foreign card too
                Map.entry(SERVER + "certificate", pki.server().toUri()),
                Map.entry(SERVER + "private-key", pki.serverKey().toUri()),
                Map.entry("rekey.demo.pki", pki.folder()));
    }
}
