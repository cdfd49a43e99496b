package org.rekey.federation.oidc.claims;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the OpenID provider, `rekey.oidc`.
///
/// @param acrPrefix what stands before a level in `acr`; the level follows as a number
/// @param nationalNumberScope the scope that brings the national number to services with a recorded ground
/// @param nationalNumberClaim the claim in which the national number comes
/// @param codeLifetime how long an authorization code is good for: a second to a minute
/// @param tokenLifetime how long access and ID tokens are good for: at least a second, at most five minutes,
/// because a service may check an access token by itself and would not hear of its revocation before
/// @param refreshLifetime after this time an unused refresh token is void: at least a second, never later than
/// a session of its level may rest; it never outlives the session
@ConfigurationProperties("rekey.oidc")
public record ProviderSettings(
        @DefaultValue("urn:rekey:level:") String acrPrefix,
        @DefaultValue("egovnrn") String nationalNumberScope,
        @DefaultValue("egovNRN") String nationalNumberClaim,
        @DefaultValue("60s") Duration codeLifetime,
        @DefaultValue("5m") Duration tokenLifetime,
        @DefaultValue("2h") Duration refreshLifetime) {

    static final Duration LONGEST_CODE = Duration.ofSeconds(60);
    static final Duration LONGEST_TOKEN = Duration.ofMinutes(5);

    public ProviderSettings {
        if (codeLifetime.toSeconds() < 1 || codeLifetime.compareTo(LONGEST_CODE) > 0) {
            throw new IllegalArgumentException("rekey.oidc.code-lifetime is from PT1S to " + LONGEST_CODE);
        }
        if (tokenLifetime.toSeconds() < 1 || tokenLifetime.compareTo(LONGEST_TOKEN) > 0) {
            throw new IllegalArgumentException("rekey.oidc.token-lifetime is from PT1S to " + LONGEST_TOKEN);
        }
        if (refreshLifetime.toSeconds() < 1) {
            throw new IllegalArgumentException("rekey.oidc.refresh-lifetime is at least PT1S");
        }
        if (acrPrefix.isBlank()) {
            throw new IllegalArgumentException("rekey.oidc.acr-prefix is empty");
        }
    }
}
