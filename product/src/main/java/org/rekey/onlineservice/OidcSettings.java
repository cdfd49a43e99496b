package org.rekey.onlineservice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How an online service speaks OpenID Connect with Rekey.
///
/// @param redirectUris where an authorization response may go, compared character by character (RFC 9700
/// section 4.1.3)
/// @param postLogoutRedirectUris where a logout may lead back to
/// @param secrets hashes of the valid secrets: two while one is being replaced; none for a service that cannot
/// keep a secret, which proves itself by PKCE alone
/// @param scopes what it may ask for; `openid` always
/// @param ground the recorded authorisation under which it may receive the national number, if it may
/// @param algorithm signs its ID tokens
/// @param refreshTokens whether it may keep its tokens fresh without the person
/// @param clientCredentials whether it may get access tokens for itself (RFC 6749 section 4.4)
/// @param sector services of one sector know a person under the same `sub` (OpenID Connect Core section 8.1)
public record OidcSettings(
        List<String> redirectUris,
        List<String> postLogoutRedirectUris,
        List<SecretHash> secrets,
        Set<String> scopes,
        @Nullable String ground,
        Algorithm algorithm,
        boolean refreshTokens,
        boolean clientCredentials,
        String sector) {

    /// The scope that brings the national number.
    public static final String NATIONAL_NUMBER_SCOPE = "egovnrn";

    public OidcSettings {
        redirectUris = List.copyOf(redirectUris);
        postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
        secrets = List.copyOf(secrets);
        scopes = Set.copyOf(scopes);
        ground = ground == null || ground.isBlank() ? null : ground;
        redirectUris.forEach(RedirectUri::check);
        postLogoutRedirectUris.forEach(RedirectUri::check);
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException("the scope openid is missing");
        }
        if (scopes.contains(NATIONAL_NUMBER_SCOPE) && ground == null) {
            throw new IllegalArgumentException("the scope " + NATIONAL_NUMBER_SCOPE + " needs a recorded ground");
        }
        if (sector.isBlank()) {
            throw new IllegalArgumentException("the sector is empty");
        }
    }

    /// The recorded authorisation to receive the national number.
    public Optional<String> nationalNumberGround() {
        return Optional.ofNullable(ground);
    }

    /// Signature algorithms on offer (RFC 7518 section 3.1).
    public enum Algorithm {
        ES256,
        RS256
    }
}
