package org.rekey.federation.oidc.logout;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.federation.oidc.request.Parameters;
import org.rekey.onlineservice.OnlineService;
import org.springframework.web.util.UriUtils;

/// What a service asks when it sends somebody to log out.
///
/// @param sid the session that its ID token tells of, if it showed one of ours
/// @param target where to go afterwards: an address that the service has registered, with its `state`
record LogoutDemand(
        @Nullable OnlineService service,
        @Nullable UUID sid,
        @Nullable String target) {
    static LogoutDemand of(Parameters sent, @Nullable OnlineService service, @Nullable UUID sid) {
        return new LogoutDemand(service, sid, service == null ? null : target(sent, service));
    }

    /// The origin that a form may lead to on its way there.
    Optional<String> origin() {
        return Optional.ofNullable(target).map(URI::create).map(uri -> uri.getScheme() + "://" + uri.getRawAuthority());
    }

    private static @Nullable String target(Parameters sent, OnlineService service) {
        var registered =
                sent.get("post_logout_redirect_uri").filter(service.oidc().postLogoutRedirectUris()::contains);
        if (registered.isEmpty()) {
            return null;
        }
        var uri = registered.get();
        var separator = uri.indexOf('?') < 0 ? "?" : "&";
        return sent.get("state")
                .map(state -> uri + separator + "state=" + UriUtils.encode(state, StandardCharsets.UTF_8))
                .orElse(uri);
    }
}
