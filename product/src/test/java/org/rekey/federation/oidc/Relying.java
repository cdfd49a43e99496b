package org.rekey.federation.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rekey.onlineservice.OidcSettings;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.SecretHash;
import org.rekey.onlineservice.Services;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An online service in a test: what its server does, and where it sends browsers.
record Relying(OnlineService service, String secret, Browser calls) {
    static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-0123456789";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String redirectUri() {
        return service.oidc().redirectUris().getFirst();
    }

    /// The same service, changed so that it keeps no secret (RFC 6749 section 2.1: public).
    Relying withoutSecret(Services services) {
        save(services, service.oidc().redirectUris(), List.of(), false);
        return new Relying(services.of(service.id()), "", calls);
    }

    /// Closes the service, or leaves it but the tokens for itself.
    void close(Services services, boolean clientCredentials) {
        save(services, List.of(), service.oidc().secrets(), clientCredentials);
    }

    private void save(Services services, List<String> redirectUris, List<SecretHash> hashes, boolean machines) {
        var oidc = service.oidc();
        services.save(new OnlineService(
                service.id(),
                service.clientId(),
                service.names(),
                service.group(),
                service.minimum(),
                service.accepts(),
                "",
                new OidcSettings(
                        redirectUris,
                        oidc.postLogoutRedirectUris(),
                        hashes,
                        oidc.scopes(),
                        null,
                        oidc.algorithm(),
                        !hashes.isEmpty(),
                        machines,
                        oidc.sector())));
    }

    /// A good authorization request, with parameters added or, where empty, left out.
    Map<String, String> request(String... namesAndValues) {
        var request = new LinkedHashMap<String, String>();
        request.put("response_type", "code");
        request.put("client_id", service.clientId());
        request.put("redirect_uri", redirectUri());
        request.put("scope", "openid profile");
        request.put("state", "st/ate&1");
        request.put("nonce", "n-1");
        request.put("code_challenge", challenge(VERIFIER));
        request.put("code_challenge_method", "S256");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        request.values().removeIf(String::isEmpty);
        return request;
    }

    HttpResponse<String> exchange(String code) {
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                redirectUri(),
                "code_verifier",
                VERIFIER));
    }

    HttpResponse<String> refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    HttpResponse<String> token(Map<String, String> form) {
        return call("/oauth2/token", form);
    }

    HttpResponse<String> call(String path, Map<String, String> form) {
        return calls.post(path, form, "Authorization", basic());
    }

    HttpResponse<String> userinfo(String token) {
        return calls.get("/userinfo", "Authorization", "Bearer " + token);
    }

    boolean active(String token) {
        return json(call("/oauth2/introspect", Map.of("token", token)).body())
                .get("active")
                .booleanValue();
    }

    private String basic() {
        var pair = service.clientId() + ":" + secret;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException noToken) {
            throw new IllegalStateException(noToken);
        }
    }

    static UUID flow(String logonPath) {
        return UUID.fromString(logonPath.replaceFirst("^/logon/", "").replaceFirst("[/?].*", ""));
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
