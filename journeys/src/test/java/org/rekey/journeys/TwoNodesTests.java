package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two nodes on one database serve one logon by turns, and one of them is killed in the middle.
@ExtendWith(Chromium.Shared.class)
class TwoNodesTests {
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"; // RFC 7636 appendix B

    @Test
    void goesOnWhenOneNodeIsKilledInTheMiddleOfALogon(Chromium chromium) throws IOException {
        try (Switch before = new Switch()) {
            String issuer = "http://localhost:" + before.port();
            try (Demo one = Demo.start(new Scratch("one"), Map.of(), "--issuer", issuer);
                    Demo other = beside(one, issuer);
                    Visitor visitor = new Visitor(one, chromium, Way.english())) {
                Claimed david = Claimed.of(one, "david");
                String callback = one.site().resolve("/").toString();
                String client = one.register(callback);

                before.to(one.at("/").getPort());
                visitor.page().navigate(authorization(issuer, client, callback));
                before.to(other.at("/").getPort());
                visitor.choose("token-card");
                before.to(one.at("/").getPort());
                visitor.answerWarning("later");
                before.to(other.at("/").getPort());
                visitor.passPassword(david);
                String asked = visitor.label("code");
                other.program().kill();
                before.to(one.at("/").getPort());
                visitor.page().reload();

                assertThat(visitor.label("code")).isEqualTo(asked);
                visitor.passCard(david);
                assertThat(URI.create(visitor.page().url()).getQuery())
                        .contains("code=", "state=kept", "iss=" + issuer);
            }
        }
    }

    private static String authorization(String issuer, String client, String callback) {
        return issuer + "/oauth2/authorize?response_type=code&scope=openid&state=kept&code_challenge_method=S256"
                + "&client_id=" + client + "&redirect_uri=" + callback + "&code_challenge=" + CHALLENGE;
    }

    /// The second node has the keys of the first, and its database.
    private static Demo beside(Demo first, String issuer) throws IOException {
        Scratch data = new Scratch("other");
        Files.copy(first.data().resolve("keys.json"), data.path().resolve("keys.json"));
        Path postgres = first.data().resolve("postgres");
        List<String> passwords = Files.readAllLines(postgres.resolve("passwords"));
        String port =
                Files.readAllLines(postgres.resolve("cluster/postmaster.pid")).get(3);
        Map<String, String> sameDatabase = Map.of(
                "REKEY_DATABASE_URL", "jdbc:postgresql://127.0.0.1:%s/rekey".formatted(port),
                "REKEY_DATABASE_USER", "rekey",
                "REKEY_DATABASE_PASSWORD", passwords.get(1),
                "REKEY_DATABASE_OWNERUSER", "rekey_owner",
                "REKEY_DATABASE_OWNERPASSWORD", passwords.get(0));
        return Demo.start(data, sameDatabase, "--issuer", issuer);
    }
}
