package org.rekey.federation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.key.KeyEnding;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.onlineservice.OidcSettings.Algorithm;
import org.rekey.onlineservice.OnlineService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@Tag("J1.7")
class RefreshTokenPageTests extends ProviderTests {
    @Autowired
    JdbcClient jdbc;

    @Test
    void isReplacedEachTimeAndTellsOfTheSameLogon() {
        var relying = service();
        var first = tokens(relying.exchange(code(loggedOn(person(APP), relying), relying)));

        var second = tokens(relying.refresh(refreshToken(first)));
        var third = tokens(relying.refresh(refreshToken(second)));

        var before = Relying.claims(first.get("id_token").stringValue()).getClaims();
        var after = Relying.claims(third.get("id_token").stringValue()).getClaims();
        assertThat(after)
                .containsEntry("sub", before.get("sub"))
                .containsEntry("sid", before.get("sid"))
                .containsEntry("acr", before.get("acr"))
                .containsEntry("auth_time", before.get("auth_time"))
                .doesNotContainKey("nonce");
        assertThat(Set.of(refreshToken(first), refreshToken(second), refreshToken(third)))
                .hasSize(3);
    }

    @Test
    void isGoodForOneOfEightAtOnceAndThenTheFamilyIsDead() throws Exception {
        var relying = service();
        var token = refreshToken(tokens(relying.exchange(code(loggedOn(person(APP), relying), relying))));

        var answers = atOnce(8, () -> relying.refresh(token));
        var winners =
                answers.stream().filter(answer -> answer.statusCode() == 200).toList();

        assertThat(winners).hasSize(1);
        assertThat(relying.refresh(refreshToken(tokens(winners.getFirst()))).statusCode())
                .isEqualTo(400);
        assertThat(relying.userinfo(accessToken(winners.getFirst())).statusCode())
                .isEqualTo(401);
    }

    @Test
    void ofAKeyThatWasEndedIsDead() {
        var relying = service();
        var person = person();
        var key = key(person, APP);
        var token = refreshToken(tokens(relying.exchange(code(loggedOn(person, relying), relying))));

        transaction.executeWithoutResult(status -> keys.end(key, KeyEnding.BY_HOLDER, null, Instant.now()));

        assertThat(relying.refresh(token).statusCode()).isEqualTo(400);
    }

    @Test
    void ofAPersonWhoseEpochHasRisenIsDead() {
        var relying = service();
        var person = person(APP);
        var tokens = tokens(relying.exchange(code(loggedOn(person, relying), relying)));

        people.raiseSecurityEpoch(person);

        assertThat(relying.refresh(refreshToken(tokens)).statusCode()).isEqualTo(400);
        assertThat(relying.userinfo(tokens.get("access_token").stringValue()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void ofAServiceThatAsksForMoreByNowIsDead() {
        var relying = service();
        var person = person(MAIL);
        var browser = browser();
        logOn(browser, person, MAIL, 350, UUID.randomUUID(), relying);
        var token = refreshToken(tokens(relying.exchange(code(browser, relying))));

        var service = relying.service();
        services.save(new OnlineService(
                service.id(),
                service.clientId(),
                service.names(),
                service.group(),
                new Level(400),
                service.accepts(),
                "",
                service.oidc()));

        assertThat(relying.refresh(token).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofAServiceThatIsClosedIsDeadAndAllElseThatItWasGivenToo(boolean machines) {
        var relying = service();
        var other = service();
        var browser = loggedOn(person(APP), relying);
        var tokens = tokens(relying.exchange(code(browser, relying)));
        var access = tokens.get("access_token").stringValue();
        var own = accessToken(relying.token(Map.of("grant_type", "client_credentials", "scope", "profile")));
        var unused = code(browser, relying);

        relying.close(services, machines);

        assertThat(relying.refresh(refreshToken(tokens)).statusCode()).isIn(400, 401);
        assertThat(relying.exchange(unused).statusCode()).isIn(400, 401);
        assertThat(relying.userinfo(access).statusCode()).isEqualTo(401);
        assertThat(other.active(access)).isFalse();
        assertThat(other.active(refreshToken(tokens))).isFalse();
        assertThat(other.active(own)).isFalse();
        assertThat(relying.userinfo(own).statusCode()).isEqualTo(machines ? 403 : 401);
        assertThat(authorize(browser, relying.request("redirect_uri", "")).statusCode())
                .isEqualTo(400);
    }

    @Test
    @Tag("J3.1")
    void ofASessionIsWorthNoMoreThanItsKeyIsByNow() {
        var relying = service();
        var person = person(MAIL);
        var narrowed = browser();
        logOn(narrowed, person, MAIL, 400, UUID.randomUUID(), relying);
        var ordinary = browser();
        logOn(ordinary, person, MAIL, 350, UUID.randomUUID(), relying);
        var demanding = service(
                "federal", 400, Algorithm.ES256, null, relying.service().oidc().scopes());

        var first = tokens(relying.exchange(code(narrowed, relying)));
        var second = tokens(relying.refresh(refreshToken(first)));
        var expected = acr(tokens(relying.exchange(code(ordinary, relying))));

        assertThat(acr(first)).isEqualTo(expected);
        assertThat(acr(second)).isEqualTo(expected);
        assertThat(Browser.location(authorize(narrowed, demanding.request())).toString())
                .contains("/logon/");
    }

    private static Object acr(JsonNode tokens) {
        return Relying.claims(tokens.get("id_token").stringValue()).getClaim("acr");
    }

    @ParameterizedTest
    @CsvSource({"400, mobile-app, 15", "350, email-code, 30"})
    void dieUnusedAfterTheTimeThatASessionMayRest(int level, String type, int minutes) {
        var relying = service();
        var kind = new KeyTypeId(type);
        var browser = browser();
        logOn(browser, person(kind), kind, level, UUID.randomUUID(), relying);

        var first = refreshToken(tokens(relying.exchange(code(browser, relying))));
        var second = refreshToken(tokens(relying.refresh(first)));

        assertThat(expiry(first)).isBetween(Duration.ofMinutes(minutes - 1), Duration.ofMinutes(minutes));
        assertThat(expiry(second)).isBetween(Duration.ofMinutes(minutes - 1), Duration.ofMinutes(minutes));
        rest(second);
        assertThat(relying.refresh(second).statusCode()).isEqualTo(400);
    }

    @Test
    void ofAnotherServiceIsRefused() {
        var relying = service();
        var token = refreshToken(tokens(relying.exchange(code(loggedOn(person(APP), relying), relying))));

        assertThat(service().refresh(token).statusCode()).isEqualTo(400);
    }

    private Duration expiry(String token) {
        return Duration.between(
                Instant.now(),
                jdbc.sql("select expires_at from refresh_token where token_hash = sha256(convert_to(?, 'UTF8'))")
                        .param(token)
                        .query(Timestamp.class)
                        .single()
                        .toInstant());
    }

    private void rest(String token) {
        jdbc.sql("update refresh_token set expires_at = now()" + " where token_hash = sha256(convert_to(?, 'UTF8'))")
                .param(token)
                .update();
    }
}
