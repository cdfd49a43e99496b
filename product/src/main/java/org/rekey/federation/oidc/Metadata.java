package org.rekey.federation.oidc;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rekey.federation.oidc.claims.AuthenticationContexts;
import org.rekey.federation.oidc.claims.ProviderSettings;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypes;
import org.rekey.onlineservice.OidcSettings.Algorithm;
import org.rekey.person.Language;
import org.springframework.stereotype.Component;

/// What the two metadata documents announce (OpenID Connect Discovery 1.0 section 3, RFC 8414 section 2): what is
/// on, and nothing else.
@Component
class Metadata {
    private static final List<String> WITH_SECRET = List.of("client_secret_basic", "client_secret_post");
    private final ProviderSettings settings;
    private final AuthenticationContexts contexts;
    private final KeyTypes keyTypes;

    Metadata(ProviderSettings settings, AuthenticationContexts contexts, KeyTypes keyTypes) {
        this.settings = settings;
        this.contexts = contexts;
        this.keyTypes = keyTypes;
    }

    void describe(Map<String, Object> document) {
        document.remove("tls_client_certificate_bound_access_tokens");
        document.remove("dpop_signing_alg_values_supported");
        document.put("response_types_supported", List.of("code"));
        document.put("response_modes_supported", List.of("query"));
        document.put("grant_types_supported", List.of("authorization_code", "refresh_token", "client_credentials"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put(
                "token_endpoint_auth_methods_supported",
                Stream.concat(WITH_SECRET.stream(), Stream.of("none")).toList());
        document.put("revocation_endpoint_auth_methods_supported", WITH_SECRET);
        document.put("introspection_endpoint_auth_methods_supported", WITH_SECRET);
        document.put("subject_types_supported", List.of("pairwise"));
        document.put(
                "id_token_signing_alg_values_supported",
                Arrays.stream(Algorithm.values()).map(Enum::name).toList());
        document.put("scopes_supported", List.of("openid", "profile", "email", settings.nationalNumberScope()));
        document.put("claims_supported", claims());
        document.put("claims_parameter_supported", true);
        document.put("request_parameter_supported", false);
        document.put("request_uri_parameter_supported", false);
        document.put("prompt_values_supported", List.of("none", "login"));
        document.put("acr_values_supported", contexts());
        document.put(
                "ui_locales_supported",
                Arrays.stream(Language.values()).map(Language::tag).toList());
        document.put("authorization_response_iss_parameter_supported", true);
    }

    private List<String> claims() {
        return List.of(
                "iss",
                "sub",
                "aud",
                "exp",
                "iat",
                "nonce",
                "sid",
                "acr",
                "amr",
                "auth_time",
                "name",
                "given_name",
                "family_name",
                "locale",
                "email",
                "email_verified",
                settings.nationalNumberClaim());
    }

    private List<String> contexts() {
        var values = new LinkedHashSet<String>();
        keyTypes.all().stream().map(KeyType::level).map(contexts::of).forEach(values::add);
        return List.copyOf(values);
    }
}
