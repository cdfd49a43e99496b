package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Log on with an identity card: in a browser that has one, and over HTTP with a TLS client that is up to no good.
@ExtendWith({Demo.Shared.class, Chromium.Shared.class})
@Tag("J1")
class EidJourneyTests {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    static Stream<Way> ways() {
        return Way.pairwise(1);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void logsOnWithNothingButTheCard(Way way, Demo demo, Chromium chromium) {
        try (Visitor visitor = holding("alma", way, demo, chromium)) {
            visitor.goToService("health").choose("eid");
            assertThat(visitor.axeFindings()).isEmpty();
            visitor.next();

            assertThat(visitor.isAtService()).isTrue();
            assertThat(visitor.claim("acr")).isEqualTo("urn:rekey:level:500");
            assertThat(visitor.claim("family_name")).isEqualTo("Peeters");
        }
    }

    @Test
    void entersSomebodyNewAtTheFirstLogonWhoThenChoosesUsernameAndPasswordForOtherKeys(Demo demo, Chromium chromium) {
        try (Visitor visitor = holding("noor", Way.english(), demo, chromium)) {
            visitor.goTo("/mykeys").choose("eid").next();

            assertThat(visitor.text()).contains("Noor Jansen").contains("eID");

            visitor.click("main a[href$='/email']");
            visitor.goTo(visitor.path().replaceFirst("/email.*", "/select"));
            assertThat(visitor.sees("input[value='mobile-app']:disabled")).isTrue();
            visitor.click("label.option a[href^='/mykeys/profile/account']");
            assertThat(visitor.axeFindings()).isEmpty();
            visitor.fill("username", "noor-" + UUID.randomUUID())
                    .fill("chosen", "short")
                    .fill("repeated", "short");
            assertThat(visitor.next().isWrong("chosen")).isTrue();
            visitor.fill("chosen", "a kettle on the moon")
                    .fill("repeated", "a kettle on the moon")
                    .next();

            visitor.click("label.option:has(input[value=mobile-app])").next();
            assertThat(visitor.path()).contains("/activate/mobile-app");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "david-revoked, revoked, nl",
        "emma-expired, expired, fr",
        "alma-foreign, unknown-issuer, de",
        "bruno-silent, unreachable, en"
    })
    void saysWhatIsWrongWithACardAndLeadsBack(
            String card, String refusal, String language, Demo demo, Chromium chromium) {
        var way = new Way(language, refusal.equals("expired"), 320);
        try (Visitor visitor = holding(card, way, demo, chromium)) {
            visitor.goToService("tax").choose("eid");
            var asked = visitor.path();
            visitor.next();

            assertThat(visitor.path()).isEqualTo("/eid/refused/" + refusal);
            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(visitor.axeFindings()).isEmpty();

            visitor.next();
            assertThat(visitor.path()).isEqualTo(asked);
            assertThat(visitor.sees("main .notice"))
                    .as("a guess, after the reason")
                    .isFalse();
            assertThat(visitor.axeFindings()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void saysThatNoCardWasSeenAndWhatToDoAfterAWrongPin(Way way, Demo demo, Chromium chromium) {
        var page = chromium.visit(way, options -> options.setIgnoreHTTPSErrors(true));
        try (Visitor visitor = new Visitor(demo, way, page)) {
            visitor.goToService("tax").choose("eid");
            assertThat(visitor.sees("main .notice")).isFalse();
            var asked = visitor.path();
            visitor.next();
            assertThat(visitor.path()).isEqualTo("/eid/refused/no-card");

            // as from the browser's own page after a wrong PIN
            visitor.goTo(asked);
            assertThat(visitor.sees("main .notice")).isTrue();
            visitor.click("main form a[href^='/logon/']");
            assertThat(visitor.sees("ul.keys")).isTrue();
        }
    }

    @Test
    @Tag("J6.1")
    void becomesADigitalKeyInMyDigitalKeys(Demo demo, Chromium chromium) {
        var bruno = Claimed.of(demo, "bruno");
        var way = new Way("de", false, 320);
        try (Visitor visitor = holding("bruno", way, demo, chromium)) {
            visitor.goTo("/mykeys")
                    .choose("mobile-app")
                    .passPassword(bruno)
                    .passCode(Tools.totp(bruno.appSecret()))
                    .click("main a[href$='/email']")
                    .next();
            visitor.click("label.option:has(input[value=eid])").next();
            assertThat(visitor.axeFindings()).isEmpty();
            visitor.next();
            assertThat(visitor.text()).contains("Bruno Lambert");
            assertThat(visitor.axeFindings()).isEmpty();
            visitor.next();

            assertThat(visitor.path()).endsWith("/done");
            assertThat(visitor.goTo("/mykeys").text()).contains("eID");
        }
    }

    /// The password stays what it was, for others on the same demo.
    @Test
    @Tag("J6.4")
    void standsInForAForgottenPasswordWithoutAnyMail(Demo demo, Chromium chromium) {
        var clara = Claimed.of(demo, "clara");
        try (Visitor visitor = holding("clara", new Way("de", false, 320), demo, chromium)) {
            visitor.goTo("/forgotten").click("main a[href*='/show/']").next();
            assertThat(visitor.path()).endsWith("/new");
            assertThat(visitor.text()).contains(clara.username());
            visitor.fill("chosen", clara.password())
                    .fill("repeated", clara.password())
                    .next();

            assertThat(visitor.path()).isEqualTo("/forgotten/password/done");
        }
    }

    /// Whoever leads somebody else to the door, or hands them a proof, gets into nobody's logon.
    @Test
    void aProofCountsInTheBrowserThatAskedForItAndOnce(Demo demo) throws Exception {
        var victim = IdentityCard.of(demo, "clara").program(demo);
        var thief = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        var lure = sent(thief, demo, flow(thief, demo));
        var stolen = URI.create(location(get(victim, lure)));
        assertThat(get(victim, stolen).statusCode())
                .as("another browser's logon")
                .isNotEqualTo(303);
        assertThat(get(victim, demo.at("/mykeys"))
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .contains("/logon/");

        var own = flow(victim, demo);
        var other = flow(victim, demo);
        var errand = sent(victim, demo, own);
        var proof = URI.create(location(get(victim, errand)));
        assertThat(proof.getPath()).isEqualTo(own + "/eid/shown");
        assertThat(get(thief, proof).statusCode()).as("without the flow").isNotEqualTo(303);
        assertThat(location(get(victim, errand))).as("the errand again").contains("/eid/refused/late");
        assertThat(location(get(victim, proof))).isEqualTo("/mykeys");

        var replayed = URI.create(demo.at(other + "/eid/shown") + "?" + proof.getQuery());
        assertThat(get(victim, replayed).statusCode())
                .as("the proof in another logon")
                .isEqualTo(422);
    }

    private static Visitor holding(String card, Way way, Demo demo, Chromium chromium) {
        return new Visitor(demo, way, chromium.visit(way, IdentityCard.of(demo, card)::putInto));
    }

    /// Begins a logon to My digital keys.
    private static String flow(HttpClient browser, Demo demo) throws Exception {
        return URI.create(location(get(browser, demo.at("/mykeys")))).getPath();
    }

    /// Presses the button, and gives the address to which it leads.
    private static URI sent(HttpClient browser, Demo demo, String flow) throws Exception {
        var page = get(browser, demo.at(flow + "/eid/show")).body();
        var token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        var form = "csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(demo.at(flow + "/eid/show"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return URI.create(location(browser.send(request, BodyHandlers.ofString())));
    }

    private static HttpResponse<String> get(HttpClient browser, URI address) throws Exception {
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
