package org.rekey.federation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rekey.onlineservice.OidcSettings.Algorithm;
import org.rekey.person.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("J1.5")
class TokenPageTests extends ProviderTests {
    @Autowired
    JdbcClient jdbc;

    @Nested
    class ACode {
        @Test
        void isGoodForOneOfSixteenExchangesAtOnce() throws Exception {
            var relying = service();
            var code = code(loggedOn(person(APP), relying), relying);

            var answers = atOnce(16, () -> relying.exchange(code));

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 200)
                    .allSatisfy(answer -> assertThat(answer.body()).contains("invalid_grant"));
        }

        @Test
        void thatComesTwiceEndsWhatItGave() {
            var relying = service();
            var code = code(loggedOn(person(APP), relying), relying);
            var token = accessToken(relying.exchange(code));

            var before = relying.userinfo(token);
            var again = relying.exchange(code);
            var after = relying.userinfo(token);

            assertThat(before.statusCode()).isEqualTo(200);
            assertThat(again.statusCode()).isEqualTo(400);
            assertThat(after.statusCode()).isEqualTo(401);
            assertThat(events("replayed")).isPositive();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "code_verifier, another-verifier-of-more-than-forty-three-characters-xx",
            "code_verifier, ''",
            "redirect_uri, https://service.example/back?x=1",
            "code, nonsense"
        })
        void isWorthNothingWithOneThingWrong(String name, String value) {
            var relying = service();
            var form = new java.util.HashMap<>(Map.of(
                    "grant_type",
                    "authorization_code",
                    "code",
                    code(loggedOn(person(APP), relying), relying),
                    "redirect_uri",
                    relying.redirectUri(),
                    "code_verifier",
                    Relying.VERIFIER));
            form.put(name, value);

            var answer = relying.token(form);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("invalid_grant");
        }

        @Test
        void isWorthNothingInTheHandsOfAnotherService() {
            var relying = service();
            var other = service();
            var code = code(loggedOn(person(APP), relying), relying);

            int before = events("replayed");

            assertThat(other.exchange(code).statusCode()).isEqualTo(400);
            assertThat(relying.exchange(code).statusCode()).isEqualTo(400);
            assertThat(events("replayed")).isEqualTo(before + 1);
        }

        @Test
        void isWorthNothingWithAWrongSecret() {
            var relying = service();
            var code = code(loggedOn(person(APP), relying), relying);
            var thief = new Relying(relying.service(), "wrong-secret-wrong-secret-wrong-secret", browser());

            var refused = thief.exchange(code);

            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"rekey\"");
            assertThat(refused.body()).isEqualTo("{\"error\":\"invalid_client\"}");
            assertThat(relying.exchange(code).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aServiceThatKeepsNoSecretProvesItselfByTheVerifierAlone() {
        var relying = service().withoutSecret(services);
        var code = code(loggedOn(person(APP), relying), relying);
        var form = Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                relying.service().clientId(),
                "code",
                code,
                "redirect_uri",
                relying.redirectUri(),
                "code_verifier",
                Relying.VERIFIER);

        var tokens = tokens(browser().post("/oauth2/token", form));
        var other = browser()
                .post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                relying.service().clientId()));

        assertThat(tokens.has("id_token")).isTrue();
        assertThat(other.statusCode()).isIn(400, 401);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void tokensAreSignedAsTheServiceWants(Algorithm algorithm) throws Exception {
        var relying = service("federal", 300, algorithm, null, Set.of("openid", "profile"));

        var tokens = tokens(relying.exchange(code(loggedOn(person(APP), relying), relying)));
        var idToken = SignedJWT.parse(tokens.get("id_token").stringValue());
        var accessToken = SignedJWT.parse(tokens.get("access_token").stringValue());

        assertThat(idToken.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.parse(algorithm.name()));
        assertThat(accessToken.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.parse(algorithm.name()));
        assertThat(accessToken.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(accessToken.getJWTClaimsSet().getNotBeforeTime()).isNull();
        assertThat(relying.userinfo(accessToken.serialize()).statusCode()).isEqualTo(200);
    }

    @Nested
    class EachKindOfToken {
        @Test
        void isRefusedWhereAnAccessTokenIsDueUnlessItIsOne() {
            var relying = service();
            var tokens = tokens(relying.exchange(code(loggedOn(person(APP), relying), relying)));

            assertThat(relying.userinfo(tokens.get("id_token").stringValue()).statusCode())
                    .isEqualTo(401);
            assertThat(relying.userinfo(refreshToken(tokens)).statusCode()).isEqualTo(401);
            assertThat(relying.userinfo("nonsense").statusCode()).isEqualTo(401);
            assertThat(relying.userinfo(tokens.get("access_token").stringValue())
                            .body())
                    .contains("\"family_name\":\"Peeters\"");
        }

        @Test
        void isActiveForItsOwnServiceAloneAndAnIdTokenNever() {
            var relying = service();
            var other = service();
            var tokens = tokens(relying.exchange(code(loggedOn(person(APP), relying), relying)));
            var access = tokens.get("access_token").stringValue();

            assertThat(relying.active(access)).isTrue();
            assertThat(relying.active(refreshToken(tokens))).isTrue();
            assertThat(other.active(access)).isFalse();
            assertThat(other.active(refreshToken(tokens))).isFalse();
            assertThat(relying.active(tokens.get("id_token").stringValue())).isFalse();
            assertThat(relying.active("nonsense")).isFalse();
        }

        @Test
        void isDeadOnceRevoked() {
            var relying = service();
            var tokens = tokens(relying.exchange(code(loggedOn(person(APP), relying), relying)));
            var access = tokens.get("access_token").stringValue();
            int before = events("grant-revoked");

            var answer = relying.call("/oauth2/revoke", Map.of("token", access));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(relying.userinfo(access).statusCode()).isEqualTo(401);
            assertThat(relying.active(access)).isFalse();
            assertThat(relying.refresh(refreshToken(tokens)).statusCode()).isEqualTo(400);
            assertThat(events("grant-revoked")).isEqualTo(before + 1);
        }

        @Test
        void ofARevokedRefreshTokenIsDeadToo() {
            var relying = service();
            var tokens = tokens(relying.exchange(code(loggedOn(person(APP), relying), relying)));

            relying.call("/oauth2/revoke", Map.of("token", refreshToken(tokens)));

            assertThat(relying.userinfo(tokens.get("access_token").stringValue())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aServiceMayGetATokenForItselfThatIsNoLogon() {
        var relying = service();

        var tokens = tokens(relying.token(Map.of("grant_type", "client_credentials", "scope", "profile")));
        var token = tokens.get("access_token").stringValue();

        assertThat(tokens.has("id_token")).isFalse();
        assertThat(Relying.claims(token).getClaims()).doesNotContainKeys("grant_id", "acr");
        assertThat(relying.active(token)).isTrue();
        assertThat(relying.userinfo(token).statusCode()).isEqualTo(403);
        assertThat(relying.call("/oauth2/revoke", Map.of("token", token)).body())
                .contains("unsupported_token_type");
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ietf:params:oauth:grant-type:token-exchange",
        "urn:ietf:params:oauth:grant-type:device_code",
        "password",
        "implicit"
    })
    void grantsThatAreNotOnAreUnsupported(String grant) {
        var answer = service().token(Map.of("grant_type", grant));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unsupported_grant_type");
    }

    @Test
    void aSubjectIsAnotherOneInEachSectorAndTheSameInOne() {
        var person = person(APP);
        var one = service();
        var other = service();

        assertThat(subject(one, person)).isEqualTo(subject(one, person)).isNotEqualTo(subject(other, person));
    }

    private String subject(Relying relying, PersonId person) {
        var token = tokens(relying.exchange(code(loggedOn(person, relying), relying)));
        return Relying.claims(token.get("id_token").stringValue()).getSubject();
    }

    private int events(String kind) {
        return jdbc.sql("select count(*) from audit_event where kind like '%' || :kind || '%'")
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }
}
