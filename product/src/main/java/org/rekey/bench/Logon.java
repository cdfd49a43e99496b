package org.rekey.bench;

import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rekey.schedule.SystemTime;
import org.rekey.vault.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One whole logon: the request of an online service, main screen, username and password, code, and the exchange
/// of the answer for tokens.
final class Logon {
    private static final Pattern KEY = Pattern.compile("href=\"(/logon/[^\"/]+/mobile-app)\"");
    private static final Pattern FORM = Pattern.compile("action=\"(/logon/[^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private Logon() {}

    /// @return what the token endpoint answered
    static JsonNode of(ServiceUnderTest service, Visitor visitor) {
        var browsing = new Browsing(service);
        var verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        browsing.open(service.address().resolve("/oauth2/authorize?" + authorization(verifier)));
        browsing.open(service.address().resolve(found(KEY, browsing.page())));
        browsing.submit(
                service.address().resolve(found(FORM, browsing.page())),
                Map.of("username", visitor.username(), "password", visitor.password()));
        browsing.submit(
                service.address().resolve(found(FORM, browsing.page())),
                Map.of("code", visitor.code(SystemTime.NOW.instant())));
        var code = URLDecoder.decode(found(CODE, String.valueOf(browsing.at())), StandardCharsets.UTF_8);
        var tokens = tokens(
                service,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        BenchService.REDIRECT,
                        "code_verifier",
                        verifier));
        if (!tokens.has("id_token")) {
            throw new IllegalStateException("no ID token: " + tokens);
        }
        return tokens;
    }

    static JsonNode tokens(ServiceUnderTest service, Map<String, String> fields) {
        var credentials = Base64.getEncoder()
                .encodeToString((BenchService.CLIENT + ":" + BenchService.SECRET).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(service.address().resolve("/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Browsing.form(fields)))
                .build();
        return JsonMapper.shared().readTree(Browsing.send(service, request).body());
    }

    private static String authorization(String verifier) {
        return Browsing.form(Map.of(
                "response_type",
                "code",
                "client_id",
                BenchService.CLIENT,
                "redirect_uri",
                BenchService.REDIRECT,
                "scope",
                "openid profile",
                "state",
                UUID.randomUUID().toString(),
                "nonce",
                UUID.randomUUID().toString(),
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256"));
    }

    private static String challenge(String verifier) {
        var hash = Sha256.of(verifier);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text.replaceAll("<[^>]*>|\\s+", " "));
        }
        return matcher.group(1);
    }
}
