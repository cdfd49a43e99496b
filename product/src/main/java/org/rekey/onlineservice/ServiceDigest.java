package org.rekey.onlineservice;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.rekey.vault.Sha256;
import tools.jackson.databind.json.JsonMapper;

/// SHA-256 over all that a service is, the same on every node: what has no order is put in one.
final class ServiceDigest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ServiceDigest() {}

    /// @param again why a service is once more what it was; empty where it is not
    static String of(OnlineService service, String again) {
        var oidc = service.oidc();
        var all = List.of(
                service.clientId(),
                new TreeMap<>(service.names()),
                service.group().value(),
                service.minimum().value(),
                inOrder(service.accepts()),
                service.contact(),
                oidc.redirectUris(),
                oidc.postLogoutRedirectUris(),
                oidc.secrets(),
                inOrder(oidc.scopes()),
                oidc.nationalNumberGround().orElse(""),
                oidc.algorithm(),
                oidc.refreshTokens(),
                oidc.clientCredentials(),
                oidc.sector(),
                again);
        return HexFormat.of().formatHex(Sha256.of(JSON.writeValueAsString(all)));
    }

    private static List<String> inOrder(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }
}
