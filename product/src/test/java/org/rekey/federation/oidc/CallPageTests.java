package org.rekey.federation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How calls of services are refused that are not as the protocol says.
@Tag("J1.5")
class CallPageTests extends ProviderTests {
    @Test
    void tokensAreNeverCachedAndAnswersNeedCredentials() {
        var relying = service();
        var answer = relying.exchange(code(loggedOn(person(APP), relying), relying));
        var nobody = browser()
                .post(
                        "/oauth2/token",
                        Map.of("grant_type", "authorization_code", "code", "x"),
                        "Origin",
                        "https://service.example");
        var unreadable = browser().post("/oauth2/token", Map.of("code", "x"), "Authorization", "Basic x");
        var dpop = browser().post("/oauth2/token", Map.of("grant_type", "authorization_code"), "DPoP", "x");

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).contains("invalid_client");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.body()).isEqualTo("{\"error\":\"invalid_request\"}");
        assertThat(dpop.statusCode()).isEqualTo(400);
        assertThat(nobody.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/oauth2/token, code",
        "/oauth2/token, code_verifier",
        "/oauth2/introspect, token_type_hint",
        "/oauth2/revoke, token"
    })
    void aParameterThatComesTwiceIsRefused(String path, String name) {
        var relying = service().withoutSecret(services);
        var form = new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                relying.service().clientId(),
                "code",
                code(loggedOn(person(APP), relying), relying),
                "code_verifier",
                Relying.VERIFIER));
        form.putIfAbsent(name, "a");

        var answer = browser().post(path + "?" + name + "=b", form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_request\"}");
    }

    @Test
    void aNameThatIsBlankOnceDecodedIsRefused() {
        var credentials = Base64.getEncoder().encodeToString("%20:x".getBytes(StandardCharsets.US_ASCII));

        var answer = browser().post("/oauth2/token", Map.of(), "Authorization", "Basic " + credentials);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_request\"}");
    }
}
