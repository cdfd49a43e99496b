package org.rekey.federation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("J1.7")
class LogoutPageTests extends ProviderTests {
    private static final String BYE = "http://127.0.0.1:9999/bye";
    private static final Pattern FIELD = Pattern.compile("name=\"(csrf|sealed)\" value=\"([^\"]*)\"");

    @Test
    void aServiceThatShowsItsIdTokenEndsTheSessionEverywhere() {
        var relying = service();
        var other = service();
        var person = person(APP);
        var browser = loggedOn(person, relying);
        var tokens = tokens(relying, browser);
        var others = tokens(other, browser);
        var inProgress = begun(browser, relying);

        var answer = logout(browser, relying, tokens, "state", "s&1");

        assertThat(answer).isEqualTo(BYE + "?state=s%261");
        assertThat(browser.get(inProgress).statusCode()).isEqualTo(410);
        assertThat(Browser.location(authorize(browser, relying.request()))).startsWith("/logon/");
        assertThat(relying.userinfo(tokens.get("access_token").stringValue()).statusCode())
                .isEqualTo(401);
        assertThat(other.userinfo(others.get("access_token").stringValue()).statusCode())
                .isEqualTo(401);
        assertThat(other.refresh(others.get("refresh_token").stringValue()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void withoutAHintThePersonIsAskedAndMaySayYes() {
        var relying = service();
        var browser = loggedOn(person(APP), relying);

        var asked = Browser.location(browser.get(
                "/oauth2/logout",
                Map.of("client_id", relying.service().clientId(), "post_logout_redirect_uri", BYE, "state", "s")));
        var page = browser.get(asked, "Accept-Language", "en");
        var stillThere = authorize(browser, relying.request());
        var inProgress = begun(browser, relying);
        var done = browser.post("/logout/service", fields(page.body()));

        assertThat(page.body())
                .contains("Do you want to log out?", relying.service().name(org.rekey.person.Language.EN));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' http://127.0.0.1:9999");
        assertThat(Browser.parameters(Browser.location(stillThere))).containsKey("code");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(Browser.location(done)).isEqualTo(BYE + "?state=s");
        assertThat(browser.get(inProgress).statusCode()).isEqualTo(410);
        assertThat(Browser.location(authorize(browser, relying.request()))).startsWith("/logon/");
    }

    @Test
    void whoeverThinksItOverForTooLongIsLoggedOutAllTheSame() {
        var relying = service();
        var browser = loggedOn(person(APP), relying);
        var page = browser.get("/logout/service?sealed=of-yesterday");

        var done = browser.post("/logout/service", fields(page.body()));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Browser.location(done)).isEqualTo("/logout/service/done");
        assertThat(Browser.location(authorize(browser, relying.request()))).startsWith("/logon/");
    }

    @Test
    void theCookieOfASessionThatIsOverAlreadyIsDroppedToo() {
        var person = person(APP);
        var browser = loggedOn(person, service());
        people.raiseSecurityEpoch(person);

        var answer = browser.get("/oauth2/logout");

        assertThat(Browser.location(answer)).isEqualTo("/logout/service/done");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("rekey-session=") && cookie.contains("Max-Age=0"));
    }

    @Test
    void afterTheEndNothingIsLeftToLogOutFrom() {
        var browser = loggedOn(person(APP), service());

        assertThat(browser.get("/logout/service/done").body()).contains("<h1>").doesNotContain("action=\"/logout\"");
    }

    @Test
    void withoutTheFormsTokenNobodyIsLoggedOut() {
        var relying = service();
        var browser = loggedOn(person(APP), relying);
        var page = browser.get(Browser.location(browser.get("/oauth2/logout")));
        var form = fields(page.body());
        form.put("csrf", "forged");

        assertThat(browser.post("/logout/service", form).statusCode()).isEqualTo(403);
        assertThat(code(browser, relying)).isNotEmpty();
    }

    @Test
    void aHintOfAnotherSessionAsksFirst() {
        var relying = service();
        var hint = tokens(relying, loggedOn(person(APP), relying));
        var browser = loggedOn(person(APP), relying);

        assertThat(logout(browser, relying, hint)).startsWith("/logout/service?sealed=");
        assertThat(code(browser, relying)).isNotEmpty();
    }

    @Test
    void anAddressThatIsNotRegisteredLetterByLetterIsNotGoneTo() {
        var relying = service();
        var browser = loggedOn(person(APP), relying);
        var tokens = tokens(relying, browser);

        var where = logout(browser, relying, tokens, "post_logout_redirect_uri", BYE + "/");

        assertThat(where).isEqualTo("/logout/service/done");
        assertThat(browser.get(where, "Accept-Language", "de").body()).contains("Sie sind abgemeldet");
    }

    @Test
    void aRequestThatContradictsItselfIsRefused() {
        var relying = service();
        var browser = loggedOn(person(APP), relying);
        var tokens = tokens(relying, browser);

        var answer = browser.get(
                "/oauth2/logout",
                Map.of(
                        "id_token_hint",
                        tokens.get("id_token").stringValue(),
                        "client_id",
                        service().service().clientId()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(browser, relying)).isNotEmpty();
    }

    @Test
    void aRequestThatIsTooLongToBeAnsweredIsRefused() {
        var request = Map.of(
                "client_id",
                service().service().clientId(),
                "post_logout_redirect_uri",
                BYE,
                "state",
                "s".repeat(7_000));

        assertThat(browser().get("/oauth2/logout", request).statusCode()).isEqualTo(400);
    }

    @Test
    void aPostComesBackAsAGet() {
        var relying = service();
        var browser = loggedOn(person(APP), relying);
        var tokens = tokens(relying, browser);

        var posted = browser.post(
                "/oauth2/logout",
                Map.of("id_token_hint", tokens.get("id_token").stringValue(), "post_logout_redirect_uri", BYE));

        assertThat(posted.statusCode()).isEqualTo(303);
        assertThat(Browser.location(browser.get(Browser.location(posted)))).isEqualTo(BYE);
    }

    /// The path of another logon that is in progress.
    private String begun(Browser browser, Relying relying) {
        var path = Browser.location(authorize(browser, relying.request("prompt", "login")));
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
        return path;
    }

    private JsonNode tokens(Relying relying, Browser browser) {
        return Relying.json(relying.exchange(code(browser, relying)).body());
    }

    private static String logout(Browser browser, Relying relying, JsonNode tokens, String... namesAndValues) {
        var request = new HashMap<String, String>();
        request.put("id_token_hint", tokens.get("id_token").stringValue());
        request.put("client_id", relying.service().clientId());
        request.put("post_logout_redirect_uri", BYE);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Browser.location(browser.get("/oauth2/logout", request));
    }

    private static Map<String, String> fields(String page) {
        var found = new HashMap<String, String>();
        var matcher = FIELD.matcher(page);
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        return found;
    }
}
