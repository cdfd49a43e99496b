package org.rekey.federation.oidc.request;

/// Why a request is refused, in the words of the protocol.
///
/// @param error a code of RFC 6749 section 4.1.2.1, OpenID Connect Core section 3.1.2.6, or its extension
/// `unmet_authentication_requirements`
/// @param description for the developers of the service, in printable ASCII
public record Refusal(String error, String description) {
    static Refusal invalid(String description) {
        return new Refusal("invalid_request", description);
    }

    static Refusal loginRequired(String description) {
        return new Refusal("login_required", description);
    }

    static Refusal interactionRequired(String description) {
        return new Refusal("interaction_required", description);
    }

    static Refusal unmet(String description) {
        return new Refusal("unmet_authentication_requirements", description);
    }
}
