package org.rekey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Hashed;
import org.rekey.vault.Vault;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/// Protects forms against other sites without keeping anything: the token is a keyed hash of the browser's name,
/// masked anew in each page. While the key is being rotated, forms drawn before still count.
@Component
class FormTokens implements CsrfTokenRepository, CsrfTokenRequestHandler {
    private final BrowserIds browsers;
    private final Vault vault;
    private final XorCsrfTokenRequestAttributeHandler mask = new XorCsrfTokenRequestAttributeHandler();

    FormTokens(BrowserIds browsers, Vault vault) {
        this.browsers = browsers;
        this.vault = vault;
    }

    @Override
    public DeferredCsrfToken loadDeferredToken(HttpServletRequest request, HttpServletResponse response) {
        boolean stranger = browsers.of(request).isEmpty();
        return new DeferredCsrfToken() {
            @Override
            public CsrfToken get() {
                // names the browser when a form is first drawn for it
                return token(vault.hash(HashPurpose.CSRF, bytes(browsers.of(request, response))));
            }

            @Override
            public boolean isGenerated() {
                return stranger;
            }
        };
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return browsers.of(request)
                .map(browser -> token(vault.hash(HashPurpose.CSRF, bytes(browser))))
                .orElse(null);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        throw new UnsupportedOperationException("tokens follow from the browser's name");
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // nothing is kept
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        mask.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken current) {
        return browsers.of(request)
                .filter(browser -> vault.candidates(HashPurpose.CSRF, bytes(browser)).stream()
                        .anyMatch(candidate ->
                                candidate.hex().equals(mask.resolveCsrfTokenValue(request, token(candidate)))))
                .map(browser -> current.getToken())
                .orElse(null);
    }

    private static CsrfToken token(Hashed hash) {
        return new DefaultCsrfToken("X-Rekey-Form", "csrf", hash.hex());
    }

    private static byte[] bytes(BrowserId browser) {
        return browser.value().getBytes(StandardCharsets.US_ASCII);
    }
}
