package org.rekey.federation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("J1.1")
class RequestPageTests extends ProviderTests {
    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9998/back",
        "http://127.0.0.1:9999/back/",
        "http://127.0.0.1:9999/back?a=b",
        "https://service.example/back",
        "https://evil.example/",
        "''"
    })
    void aRedirectUriThatIsNotRegisteredLetterByLetterGetsAPageAndNoRedirect(String uri) {
        var relying = service();

        var answer = authorize(loggedOn(person(APP), relying), relying.request("redirect_uri", uri));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("<h1>");
    }

    @Test
    void aRedirectUriWithAQueryKeepsIt() {
        var relying = service();

        var location = Browser.location(authorize(
                loggedOn(person(APP), relying), relying.request("redirect_uri", "https://service.example/back?x=1")));

        assertThat(location).startsWith("https://service.example/back?x=1&code=");
    }

    @Test
    void anUnknownServiceAndAnExpiredLogonGetAPage() {
        var relying = service();

        var unknown = authorize(browser(), relying.request("client_id", "nobody"));
        var expired = browser().get("/oauth2/authorize?logon=" + UUID.randomUUID(), "Accept-Language", "nl");
        var nonsense = browser().get("/oauth2/authorize?logon=nonsense");
        var empty = browser().get("/oauth2/authorize");
        var blank = authorize(browser(), relying.request("client_id", " "));

        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(expired.statusCode()).isEqualTo(400);
        assertThat(expired.body()).contains("Deze aanmelding is verlopen");
        assertThat(nonsense.statusCode()).isEqualTo(400);
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(blank.statusCode()).isEqualTo(400);
    }

    @Test
    void aRefusalHasNoFormThatCouldNotBeChecked() {
        var relying = service();

        var refused = authorize(loggedOn(person(APP), relying), relying.request("client_id", "nobody"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("<h1>").doesNotContain("<form");
    }

    @Test
    void aRepeatedParameterIsRefused() {
        var relying = service();
        var request = Browser.query(relying.request()) + "&nonce=n-2";

        var answer = loggedOn(person(APP), relying).get("/oauth2/authorize?" + request);

        assertThat(Browser.parameters(Browser.location(answer))).containsEntry("error", "invalid_request");
    }

    @ParameterizedTest
    @CsvSource({"s, 3072", "+, 2700", "!, 2700", "*, 2700"})
    void aRequestBeyondThreeKilobytesIsRefused(String letter, int times) {
        var relying = service();
        var request = Browser.query(relying.request("state", "")) + "&prompt=none&state=" + letter.repeat(times);

        var answer = browser().get("/oauth2/authorize?" + request);

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void fourOfTheLongestRequestsWaitInOneBrowser() {
        var relying = service();
        var browser = browser();
        var random = new Random(7);

        var paths = Stream.generate(() -> {
                    int rest = 3 * 1024
                            - Browser.query(relying.request("state", "")).length()
                            - "&state=".length();
                    var state = random.ints(rest, 0, 64)
                            .mapToObj(digit -> "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                                    .substring(digit, digit + 1))
                            .collect(Collectors.joining());
                    return Browser.location(authorize(browser, relying.request("state", state)));
                })
                .limit(4)
                .toList();

        assertThat(paths).allMatch(path -> path.startsWith("/logon/"));
        assertThat(paths).allMatch(path -> browser.get(path).statusCode() == 200);
    }

    @Test
    @Tag("J1.7")
    void aRequestThatWasAnsweredIsAnsweredOnceMoreForADoubleClickAndKeepsTheWayBack() {
        var relying = service();
        var browser = browser();
        var person = person(APP);
        var flow = Relying.flow(Browser.location(authorize(browser, relying.request())));
        logOn(browser, person, APP, 400, flow, relying);

        var first = browser.get("/oauth2/authorize?logon=" + flow);
        var second = browser.get("/oauth2/authorize?logon=" + flow);

        assertThat(Browser.parameters(Browser.location(first))).containsKey("code");
        assertThat(Browser.parameters(Browser.location(second))).containsKey("code");
        assertThat(first.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("rekey-flow-" + flow) && cookie.contains("Max-Age=30"))
                .anyMatch(cookie -> cookie.startsWith("rekey-past"));
        var back = browser.get("/logon/" + flow, "Accept-Language", "en");
        assertThat(back.statusCode()).isEqualTo(410);
        assertThat(back.body()).contains("This logon is over", "href=\"http://127.0.0.1:9999\"");
    }

    @Test
    void aPostFromAnotherSiteComesBackAsAGetAndThenFindsTheSession() {
        var relying = service();
        var browser = loggedOn(person(APP), relying);

        var posted = browser.post("/oauth2/authorize", relying.request("login_hint", "ann"));
        var answer = browser.get(Browser.location(posted));

        assertThat(posted.statusCode()).isEqualTo(303);
        assertThat(Browser.location(posted))
                .startsWith("/oauth2/authorize?sealed=")
                .doesNotContain("ann");
        assertThat(Browser.parameters(Browser.location(answer))).containsKey("code");
        assertThat(browser.post("/oauth2/authorize", Map.of()).statusCode()).isIn(303, 400);
        assertThat(browser.get("/oauth2/authorize?sealed=forged").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/%61uthorize", "/oauth2/authorize/", "/oauth2//authorize", "/oauth2/authorize;a=b"})
    void noOtherSpellingOfThePathLeadsPastTheGate(String path) {
        var relying = service();
        var browser = loggedOn(person(APP), relying);

        var answer = browser.get(path, relying.request("prompt", "login"));

        assertThat(answer.headers().firstValue("Location").orElse("/logon/")).startsWith("/logon/");
    }
}
