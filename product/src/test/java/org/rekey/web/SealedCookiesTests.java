package org.rekey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.rekey.vault.TestVault;
import org.rekey.vault.Vault;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SealedCookiesTests {
    private static final BrowserId BROWSER = new BrowserId("abcdefghijklmnopqrstuv");
    private static final BrowserId OTHER = new BrowserId("vutsrqponmlkjihgfedcba");
    private static final SealedCookies.Use FLOW = new SealedCookies.Use("flow", Duration.ofMinutes(15), false);
    private static final SealedCookies.Use OTHER_USE = new SealedCookies.Use("other", Duration.ofMinutes(15), false);
    private static final byte[] CONTENT = "the logon".getBytes(StandardCharsets.UTF_8);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2023-11-07T10:00:00Z"));
    private final Vault vault = TestVault.make();
    private final SealedCookies cookies = at("https://logon.example.org");

    @Test
    void giveBackWhatTheyHold() {
        assertThat(cookies.read(sent("rekey-flow-1"), "rekey-flow-1", FLOW, BROWSER))
                .contains(CONTENT);
    }

    @Test
    void liveNoLongerThanTheKeyThatOpensThem() {
        var longer = Vault.COOKIE_LIFETIME.plusSeconds(1);

        assertThat(new SealedCookies.Use("device", longer, true).age()).isEqualTo(longer);
        assertThatThrownBy(() -> new SealedCookies.Use("flow", longer, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areRefusedWhenTooOld() {
        var request = sent("rekey-flow-1");

        now.set(now.get().plus(Duration.ofMinutes(15)));

        assertThat(cookies.read(request, "rekey-flow-1", FLOW, BROWSER)).isEmpty();
    }

    @Test
    void areRefusedFromAnotherBrowserNameUseOrIssuer() {
        var request = sent("rekey-flow-1");
        var renamed = new MockHttpServletRequest();
        renamed.setCookies(new Cookie("__Host-rekey-flow-2", value(request)));

        assertThat(cookies.read(request, "rekey-flow-1", FLOW, OTHER)).isEmpty();
        assertThat(cookies.read(renamed, "rekey-flow-2", FLOW, BROWSER)).isEmpty();
        assertThat(cookies.read(request, "rekey-flow-1", OTHER_USE, BROWSER)).isEmpty();
        assertThat(at("https://other.example.org").read(request, "rekey-flow-1", FLOW, BROWSER))
                .isEmpty();
    }

    @Test
    void areRefusedWhenForged() {
        for (String forged : new String[] {"", "x", "not base64!", "AAAA", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo"}) {
            var request = new MockHttpServletRequest();
            request.setCookies(new Cookie("__Host-rekey-flow-1", forged));

            assertThat(cookies.read(request, "rekey-flow-1", FLOW, BROWSER)).isEmpty();
        }
    }

    @Test
    void areRefusedWithOneBitChanged() {
        var request = sent("rekey-flow-1");
        String value = value(request);
        char middle = value.charAt(value.length() / 2);
        var changed = new StringBuilder(value);
        changed.setCharAt(value.length() / 2, middle == 'A' ? 'B' : 'A');
        request.setCookies(new Cookie("__Host-rekey-flow-1", changed.toString()));

        assertThat(cookies.read(request, "rekey-flow-1", FLOW, BROWSER)).isEmpty();
    }

    @Test
    void carryTheAttributesThatKeepThemHere() {
        var response = new MockHttpServletResponse();

        cookies.write(response, "rekey-flow-1", FLOW, BROWSER, CONTENT);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-rekey-flow-1=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Max-Age", "Domain");
    }

    @Test
    void areSetOnceInAnAnswerToWhatWasSaidLast() {
        var response = new MockHttpServletResponse();
        cookies.write(response, "rekey-flow-1", FLOW, BROWSER, new byte[] {1});
        cookies.write(response, "rekey-flow-12", FLOW, BROWSER, new byte[] {2});
        cookies.write(response, "rekey-flow-1", FLOW, BROWSER, CONTENT);

        assertThat(response.getHeaders("Set-Cookie"))
                .hasSize(2)
                .anyMatch(cookie -> cookie.startsWith("__Host-rekey-flow-12="));
        var request = new MockHttpServletRequest();
        request.setCookies(response.getHeaders("Set-Cookie").stream()
                .map(cookie -> cookie.split("[=;]"))
                .map(parts -> new Cookie(parts[0], parts[1]))
                .toArray(Cookie[]::new));
        assertThat(cookies.read(request, "rekey-flow-1", FLOW, BROWSER).orElseThrow())
                .isEqualTo(CONTENT);
        assertThat(cookies.read(request, "rekey-flow-12", FLOW, BROWSER).orElseThrow())
                .containsExactly(2);
    }

    @Test
    void refuseToGrowBeyondWhatBrowsersKeep() {
        assertThatThrownBy(() ->
                        cookies.write(new MockHttpServletResponse(), "rekey-flow-1", FLOW, BROWSER, new byte[3_000]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private MockHttpServletRequest sent(String name) {
        var response = new MockHttpServletResponse();
        cookies.write(response, name, FLOW, BROWSER, CONTENT);
        var request = new MockHttpServletRequest();
        request.setCookies(response.getCookies());
        return request;
    }

    private static String value(MockHttpServletRequest request) {
        return Objects.requireNonNull(request.getCookies())[0].getValue();
    }

    private SealedCookies at(String issuer) {
        var address = new PublicAddress(URI.create(issuer));
        return new SealedCookies(new Cookies(address), vault, address, now::get);
    }
}
