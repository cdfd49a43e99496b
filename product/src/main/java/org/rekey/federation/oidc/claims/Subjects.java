package org.rekey.federation.oidc.claims;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.rekey.onlineservice.OnlineService;
import org.rekey.person.PersonId;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Vault;
import org.springframework.stereotype.Component;

/// Pairwise subjects (OpenID Connect Core section 8.1): a person has another `sub` in every sector, so that
/// services cannot put together what they know. The key behind it is never replaced.
@Component
public class Subjects {
    private final Vault vault;

    public Subjects(Vault vault) {
        this.vault = vault;
    }

    public String of(OnlineService service, PersonId person) {
        // no sector holds a line break: sector and person cannot run into each other
        var text = service.oidc().sector() + '\n' + person.value();
        var hashed = vault.hash(HashPurpose.SECTOR, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hashed.value());
    }
}
