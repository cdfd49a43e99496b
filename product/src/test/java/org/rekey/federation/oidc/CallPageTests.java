package org.rekey.federation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How calls of services are refused that are not as the protocol says.
@Tag("J1.5")
class CallPageTests extends ProviderTests {
    @Autowired
    JdbcClient jdbc;

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

    @Nested
    class AccessTokens {
        @Test
        void thatAreNotSentAreAskedForAndNoMoreIsSaid() {
            var answer = browser().get("/userinfo");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(challenge(answer)).isEqualTo("Bearer realm=\"rekey\"");
        }

        @Test
        void thatWereRevokedAreInvalid() {
            var relying = service();
            var token = accessToken(relying.exchange(code(loggedOn(person(APP), relying), relying)));
            relying.call("/oauth2/revoke", Map.of("token", token));

            var answer = relying.userinfo(token);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(challenge(answer)).isEqualTo("Bearer error=\"invalid_token\"");
        }

        @Test
        void ofAServiceItselfHaveTooLittleScope() {
            var relying = service();
            var token = accessToken(relying.token(Map.of("grant_type", "client_credentials", "scope", "profile")));

            var answer = relying.userinfo(token);

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(challenge(answer)).isEqualTo("Bearer error=\"insufficient_scope\", scope=\"openid\"");
        }

        @Test
        void areNotBlamedForAFaultOfOurs() {
            var relying = service();
            var person = person(APP);
            var token = accessToken(relying.exchange(code(loggedOn(person, relying), relying)));
            jdbc.sql("update logon_session set key_type = 'No Kind' where person_id = ?")
                    .param(person.value())
                    .update();

            var answer = relying.userinfo(token);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("key type", "invalid_request");
        }

        private static String challenge(HttpResponse<String> answer) {
            return answer.headers().firstValue("WWW-Authenticate").orElse("");
        }
    }
}
