package org.rekey.federation.oidc.claims;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.rekey.onlineservice.OnlineService;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.springframework.stereotype.Component;

/// What a service learns about a person: exactly what its scopes give (OpenID Connect Core section 5.4), as far
/// as it may still ask for them now. The national number needs a scope of its own and a ground that stands
/// recorded at this moment; this is the only way on which it leaves.
@Component
public class PersonClaims {
    private final ProviderSettings settings;
    private final People people;

    public PersonClaims(ProviderSettings settings, People people) {
        this.settings = settings;
        this.people = people;
    }

    /// @param granted the scopes of the token; what was taken from the service since gives nothing any more
    public Map<String, Object> of(Person person, OnlineService service, Set<String> granted) {
        var scopes = new HashSet<>(granted);
        scopes.retainAll(service.oidc().scopes());
        var claims = new LinkedHashMap<String, Object>();
        if (scopes.contains("profile")) {
            profile(person, claims);
        }
        if (scopes.contains("email")) {
            person.email().ifPresent(email -> {
                claims.put("email", email.value());
                claims.put("email_verified", person.emailVerified());
            });
        }
        if (scopes.contains(settings.nationalNumberScope())
                && service.oidc().nationalNumberGround().isPresent()) {
            people.nationalNumber(person.id())
                    .ifPresent(number -> claims.put(settings.nationalNumberClaim(), number.digits()));
        }
        return claims;
    }

    private static void profile(Person person, Map<String, Object> claims) {
        var names = person.names();
        claims.put("name", names.full());
        if (!names.first().isEmpty()) {
            claims.put("given_name", names.first());
        }
        claims.put("family_name", names.last());
        claims.put("locale", person.language().tag());
    }
}
