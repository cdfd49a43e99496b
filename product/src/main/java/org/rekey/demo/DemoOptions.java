package org.rekey.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.rekey.settings.CannotStart;

/// How the demo was asked to start: `demo [--port N] [--data DIR] [--issuer URL] [--smtp N] [--smpp N]`.
///
/// @param port of the logon service; 0 takes any free one
/// @param sitePort of the online services of the demo
/// @param smtp its mail server, or one that runs already
/// @param smpp its telephone operator, or one that runs already
/// @param doorPort at which identity cards are shown: 8443 beside 8080
/// @param data folder for database and keys
/// @param issuer what services and browsers see
record DemoOptions(int port, int sitePort, Server smtp, Server smpp, int doorPort, Path data, URI issuer) {
    private static final int USUAL_PORT = 8080;
    private static final int FROM_PORT_TO_DOOR = 363;
    private static final int LARGEST_PORT = 65_535;
    private static final String USAGE =
            "usage: rekey demo [--port N] [--data DIR] [--issuer URL] [--smtp N] [--smpp N]";

    static DemoOptions of(List<String> words) {
        int port = USUAL_PORT;
        Path data = Path.of(System.getProperty("rekey.home", "."), ".rekey", "demo");
        String issuer = "";
        Server smtp = Server.ofOurs();
        Server smpp = Server.ofOurs();
        for (int i = 0; i < words.size(); i += 2) {
            if (i + 1 == words.size()) {
                throw new CannotStart(USAGE);
            }
            String value = words.get(i + 1);
            switch (words.get(i)) {
                case "--port" -> port = port("--port", value);
                case "--data" -> data = Path.of(value);
                case "--issuer" -> issuer = value;
                case "--smtp" -> smtp = new Server(port("--smtp", value), false);
                case "--smpp" -> smpp = new Server(port("--smpp", value), false);
                default -> throw new CannotStart(USAGE);
            }
        }
        int chosen = port == 0 ? freePort() : port;
        return new DemoOptions(
                chosen,
                freePort(chosen + 1),
                smtp,
                smpp,
                freePort(chosen + FROM_PORT_TO_DOOR),
                data.toAbsolutePath(),
                issuer(issuer.isEmpty() ? "http://localhost:" + chosen : issuer));
    }

    private static int port(String option, String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_534) {
            throw new CannotStart(option + " takes a number up to 65534");
        }
        return Integer.parseInt(value);
    }

    /// A demo speaks plain http, so it stays on this machine; a front with TLS on loopback may stand before it.
    private static URI issuer(String value) {
        try {
            URI issuer = new URI(value);
            if (issuer.getHost() != null
                    && issuer.getScheme() != null
                    && issuer.getScheme().matches("https?")) {
                return issuer;
            }
        } catch (URISyntaxException noAddress) {
            // said below
        }
        throw new CannotStart("--issuer takes an address such as https://localhost:8443");
    }

    private static int freePort() {
        return freePort(0);
    }

    /// The wanted port, or another when it is taken.
    private static int freePort(int wanted) {
        if (wanted > LARGEST_PORT) {
            return freePort(0);
        }
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            if (wanted == 0) {
                throw new UncheckedIOException(taken);
            }
            return freePort(0);
        }
    }

    /// A server on this machine to which the demo hands messages.
    ///
    /// @param own the demo starts it, and shows what arrives
    record Server(int port, boolean own) {
        static Server ofOurs() {
            return new Server(freePort(), true);
        }
    }

    /// Where the online services of the demo are.
    URI site() {
        return URI.create("http://localhost:" + sitePort);
    }

    /// Where the logon service is when one asks from this machine.
    URI inside() {
        return URI.create("http://localhost:" + port);
    }
}
