package org.rekey.federation.oidc.request;

import java.util.Optional;

/// Whether the person may, must or must not be asked (OpenID Connect Core section 3.1.2.1). There is no consent to
/// give and no account to choose, so the remaining values of the standard are refused.
enum Prompt {
    WHEN_NEEDED,
    NONE,
    LOGIN;

    static Optional<Prompt> of(String value) {
        return switch (value) {
            case "none" -> Optional.of(NONE);
            case "login" -> Optional.of(LOGIN);
            default -> Optional.empty();
        };
    }
}
