package org.rekey.federation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.onlineservice.OidcSettings.Algorithm;

@Tag("J1.1")
class LogonPageTests extends ProviderTests {
    @Test
    @Tag("J1.5")
    void aLogonLeadsFromTheServiceToItsTokens() {
        var relying =
                service("federal", 300, Algorithm.ES256, "law 1", Set.of("openid", "profile", "email", "egovnrn"));
        var person = person("93051822361", APP);
        var browser = browser();

        var toLogon = authorize(browser, relying.request("scope", "openid profile email egovnrn"));
        var flow = Relying.flow(Browser.location(toLogon));
        logOn(browser, person, APP, 400, flow, relying);
        var answer = Browser.location(browser.get("/oauth2/authorize", Map.of("logon", flow.toString())));
        var tokens = Relying.json(
                relying.exchange(Browser.parameters(answer).get("code")).body());
        var idToken = Relying.claims(tokens.get("id_token").stringValue());

        assertThat(toLogon.statusCode()).isEqualTo(303);
        assertThat(answer).startsWith(relying.redirectUri() + "?code=");
        assertThat(Browser.parameters(answer))
                .containsEntry("state", "st/ate&1")
                .containsEntry("iss", ISSUER);
        assertThat(idToken.getIssuer()).isEqualTo(ISSUER);
        assertThat(idToken.getAudience()).containsExactly(relying.service().clientId());
        assertThat(idToken.getSubject()).isNotEqualTo(person.toString()).hasSize(43);
        assertThat(idToken.getClaims())
                .containsEntry("nonce", "n-1")
                .containsEntry("acr", "urn:rekey:level:400")
                .containsEntry("given_name", "Ann")
                .containsEntry("family_name", "Peeters")
                .containsEntry("name", "Ann Peeters")
                .containsEntry("locale", "fr")
                .containsEntry("email_verified", true)
                .containsEntry("egovNRN", "93051822361")
                .containsKeys("sid", "auth_time", "amr", "email")
                .doesNotContainKeys("jti", "grant_id");
        assertThat(tokens.get("expires_in").intValue()).isBetween(295, 300);
        assertThat((idToken.getExpirationTime().getTime()
                                - idToken.getIssueTime().getTime())
                        / 1000)
                .isEqualTo(300);
    }

    @Test
    @Tag("J1.5")
    void theLastFormIsAnsweredWithTheCodeForOneStatementMore() {
        var relying = service();
        var person = person(APP);
        statements.taken();
        loggedOn(person, relying);
        var logon = statements.taken();
        var browser = browser();
        var flow = Relying.flow(Browser.location(authorize(browser, relying.request())));

        var answer = browser.get(
                "/test/logon?last=true&" + Browser.query(logon(person, APP, 400, flow, relying)),
                "X-Forwarded-For",
                "203.0.113.9");
        var all = statements.taken();

        assertThat(Browser.location(answer)).startsWith(relying.redirectUri() + "?code=");
        assertThat(answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split("=")[0]))
                .contains("rekey-session", "rekey-flow-" + flow)
                .doesNotHaveDuplicates();
        assertThat(all).hasSize(logon.size() + 1);
        tokens(relying.exchange(Browser.parameters(Browser.location(answer)).get("code")));
    }

    @Test
    void nothingInTheLastFormCountsAsTheServicesRequest() {
        var relying = service();
        var browser = browser();
        var flow = Relying.flow(Browser.location(authorize(browser, relying.request())));
        var form = Browser.query(logon(person(APP), APP, 400, flow, relying));

        var answer = browser.get(
                "/test/logon?last=true&sealed=nonsense&client_id=other&logon=" + UUID.randomUUID() + "&" + form);

        assertThat(Browser.location(answer)).startsWith(relying.redirectUri() + "?code=");
    }

    @Test
    @Tag("J1.7")
    void singleSignOnNeedsFourStatementsAndTheTokenTwo() {
        var relying = service();
        var browser = loggedOn(person(APP), relying);
        code(browser, relying);

        statements.taken();
        var code = code(browser, relying);
        var authorize = statements.taken();
        relying.exchange(code);
        var token = statements.taken();

        assertThat(authorize).as("session, code, use of the service, event").hasSize(4);
        assertThat(token).as("code with session and person, use of the code").hasSize(2);
    }

    @Test
    void theCodeOfALogonNeedsTwoStatementsRefreshTwoAndUserinfoOne() {
        var relying = service();
        var browser = browser();
        var flow = Relying.flow(Browser.location(authorize(browser, relying.request())));
        logOn(browser, person(APP), APP, 400, flow, relying);

        statements.taken();
        var answer = Browser.location(browser.get("/oauth2/authorize", Map.of("logon", flow.toString())));
        var authorize = statements.taken();
        var tokens = Relying.json(
                relying.exchange(Browser.parameters(answer).get("code")).body());
        statements.taken();
        relying.refresh(tokens.get("refresh_token").stringValue());
        var refresh = statements.taken();
        relying.userinfo(tokens.get("access_token").stringValue());
        var userinfo = statements.taken();

        assertThat(authorize).hasSize(2);
        assertThat(refresh).hasSize(2);
        assertThat(userinfo).hasSize(1);
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "prompt, login, ask",
        "max_age, 0, ask",
        "acr_values, urn:rekey:level:400, code",
        "acr_values, urn:rekey:level:500, unmet_authentication_requirements",
        "acr_values, 500, unmet_authentication_requirements",
        "prompt, none, interaction_required",
        "prompt, consent, invalid_request",
        "request, eyJ, request_not_supported",
        "request_uri, https://service.example/r, request_uri_not_supported",
        "response_mode, form_post, invalid_request",
        "response_type, token, unsupported_response_type",
        "code_challenge_method, plain, invalid_request",
        "code_challenge, '', invalid_request",
        "scope, openid egovnrn, invalid_scope",
        "scope, profile, invalid_scope",
    })
    void aSessionIsNotAlwaysEnough(String name, String value, String expected) {
        var relying = service();
        var browser = loggedOn(person(APP), relying);

        var location = Browser.location(authorize(browser, relying.request(name, value)));

        switch (expected) {
            case "ask" -> assertThat(location).startsWith("/logon/");
            case "code" -> assertThat(Browser.parameters(location)).containsKey("code");
            default ->
                assertThat(Browser.parameters(location))
                        .containsEntry("error", expected)
                        .containsEntry("iss", ISSUER)
                        .containsEntry("state", "st/ate&1")
                        .doesNotContainKey("code");
        }
    }

    @Test
    void promptNoneWithoutASessionSaysSoAndShowsNothing() {
        var relying = service();

        var location = Browser.location(authorize(browser(), relying.request("prompt", "none")));

        assertThat(Browser.parameters(location)).containsEntry("error", "login_required");
    }

    @Test
    void promptNoneAnswersOnceTheServiceWasEntered() {
        var relying = service();
        var browser = loggedOn(person(APP), relying);
        code(browser, relying);

        assertThat(code(browser, relying, "prompt", "none")).isNotEmpty();
    }

    @Test
    void promptLoginIsSatisfiedByTheLogonItAskedFor() {
        var relying = service();
        var person = person(APP);
        var browser = loggedOn(person, relying);

        var flow = Relying.flow(Browser.location(authorize(browser, relying.request("prompt", "login"))));
        var before = browser.get("/oauth2/authorize", Map.of("logon", flow.toString()));
        logOn(browser, person, APP, 400, flow, relying);
        var after = browser.get("/oauth2/authorize", Map.of("logon", flow.toString()));

        assertThat(Browser.location(before)).startsWith("/logon/");
        assertThat(Browser.parameters(Browser.location(after))).containsKey("code");
    }

    @Test
    @Tag("J1.7")
    void aHigherLevelAsksForAStrongerKey() {
        var relying = service();
        var person = person(APP, MAIL);
        var browser = browser();
        logOn(browser, person, MAIL, 350, UUID.randomUUID(), relying);

        var answer = authorize(browser, relying.request("acr_values", "urn:rekey:level:400"));

        assertThat(Browser.location(answer)).startsWith("/logon/");
    }

    @Test
    void noAnswerSetsASessionCookieOfTheContainer() {
        var relying = service();
        var browser = loggedOn(person(APP), relying);

        var answer = authorize(browser, relying.request());

        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("JSESSIONID"));
    }

    @Test
    void theHintOfAnotherPersonAsksAndThenRefuses() {
        var relying = service();
        var ann = person(APP);
        var bob = person(APP);
        var hint = Relying.json(
                        relying.exchange(code(loggedOn(ann, relying), relying)).body())
                .get("id_token")
                .stringValue();
        var browser = loggedOn(bob, relying);

        var asked = Browser.location(authorize(browser, relying.request("id_token_hint", hint)));
        var flow = Relying.flow(asked);
        logOn(browser, bob, APP, 400, flow, relying);
        var refused = browser.get("/oauth2/authorize", Map.of("logon", flow.toString()));

        assertThat(Browser.parameters(Browser.location(refused))).containsEntry("error", "login_required");
        assertThat(code(loggedOn(ann, relying), relying, "id_token_hint", hint)).isNotEmpty();
    }
}
