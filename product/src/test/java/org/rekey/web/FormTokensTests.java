package org.rekey.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rekey.vault.KeyFile;
import org.rekey.vault.Randomness;
import org.rekey.vault.TestVault;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;

class FormTokensTests {
    private static final String ONE = "abcdefghijklmnopqrstuv";
    private static final String OTHER = "vutsrqponmlkjihgfedcba";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2023-11-07T10:00:00Z"));
    private final KeyFile keys;
    private final FormTokens tokens;

    FormTokensTests(@TempDir Path folder) {
        keys = new KeyFile(folder.resolve("keys.json"));
        keys.create(false, now.get());
        tokens = tokens();
    }

    @Test
    void areAnotherOnEachPageAndRightOnAll() {
        String first = drawn(tokens, ONE);
        String second = drawn(tokens, ONE);

        assertThat(first).isNotEqualTo(second);
        assertThat(accepts(tokens, ONE, first)).isTrue();
        assertThat(accepts(tokens, ONE, second)).isTrue();
    }

    @Test
    void areRefusedFromAnotherBrowser() {
        assertThat(accepts(tokens, OTHER, drawn(tokens, ONE))).isFalse();
    }

    @Test
    void areRefusedWhenForged() {
        for (String forged : new String[] {"", "x", "%", "AAAA", "a".repeat(5_000)}) {
            assertThat(accepts(tokens, ONE, forged)).isFalse();
        }
    }

    @Test
    void ofFormsDrawnBeforeARotationStillCount() {
        String before = drawn(tokens, ONE);

        now.set(now.get().plus(Duration.ofMinutes(1)));
        TestVault.rotate(keys, now::get);
        FormTokens rotated = tokens();

        assertThat(accepts(rotated, ONE, before)).isTrue();
        assertThat(accepts(rotated, ONE, drawn(rotated, ONE))).isTrue();
    }

    @Test
    void giveAStrangeBrowserItsNameWithTheFirstForm() {
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        var deferred = tokens.loadDeferredToken(request, response);
        assertThat(response.getCookies()).isEmpty();

        deferred.get();
        deferred.get();

        assertThat(deferred.isGenerated()).isTrue();
        assertThat(response.getCookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo("__Host-rekey-browser");
            assertThat(cookie.getMaxAge()).isEqualTo(-1);
        });
    }

    private FormTokens tokens() {
        var cookies = new Cookies(new PublicAddress(URI.create("https://logon.example.org")));
        return new FormTokens(new BrowserIds(cookies, new Randomness()), TestVault.over(keys, now::get));
    }

    private static String drawn(FormTokens tokens, String browser) {
        var request = from(browser);
        var response = new MockHttpServletResponse();
        tokens.handle(request, response, tokens.loadDeferredToken(request, response));
        return ((CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()))).getToken();
    }

    private static boolean accepts(FormTokens tokens, String browser, String token) {
        var request = from(browser);
        request.setParameter("csrf", token);
        CsrfToken current = Objects.requireNonNull(tokens.loadToken(request));
        return current.getToken().equals(tokens.resolveCsrfTokenValue(request, current));
    }

    private static MockHttpServletRequest from(String browser) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("__Host-rekey-browser", browser));
        return request;
    }
}
