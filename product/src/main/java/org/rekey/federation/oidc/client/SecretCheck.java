package org.rekey.federation.oidc.client;

import org.jspecify.annotations.Nullable;
import org.rekey.onlineservice.ClientSecrets;
import org.rekey.onlineservice.Services;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Checks client secrets where Spring's authorization server expects passwords to be checked. It is handed a
/// client's name for the stored form, because a service may have two secrets while one is being replaced.
///
/// Not a bean of type `PasswordEncoder` for anybody else: passwords of people are another matter.
@Component
public class SecretCheck {
    private final Services services;
    private final ClientSecrets secrets;

    SecretCheck(Services services, ClientSecrets secrets) {
        this.services = services;
        this.secrets = secrets;
    }

    public PasswordEncoder asEncoder() {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence secret) {
                throw new UnsupportedOperationException("a client is never written back");
            }

            @Override
            public boolean matches(@Nullable CharSequence presented, @Nullable String clientId) {
                return presented != null
                        && clientId != null
                        && services.byClientId(clientId)
                                .filter(service -> secrets.matches(service, presented.toString()))
                                .isPresent();
            }
        };
    }
}
