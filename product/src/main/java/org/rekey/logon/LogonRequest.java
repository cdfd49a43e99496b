package org.rekey.logon;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.key.Level;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.Language;

/// What a protocol asks of the logon service on behalf of an online service. It travels in the sealed cookie of
/// the flow, so it is small: `parked` at most 3 KB.
///
/// @param minimum the level that must be reached; never below the service's own
/// @param loginHint what to fill in as username; a longer one than 128 characters is none
/// @param language the one that the service asks for, if it is ours
/// @param returnPath a path of our own to go to when the logon is complete; `{flow}` in it becomes the flow's id
/// @param cancelOrigin the origin that pages may lead back to (`form-action` of the Content-Security-Policy)
/// @param parked the protocol's request, opaque here
/// @param askedAt when the protocol asked; a session made before it does not satisfy `prompt=login`
public record LogonRequest(
        ServiceId service,
        Level minimum,
        @Nullable String loginHint,
        @Nullable Language language,
        String returnPath,
        @Nullable String cancelOrigin,
        String parked,
        Instant askedAt) {
    private static final int LONGEST_HINT = 128;

    public LogonRequest {
        if (loginHint != null && loginHint.length() > LONGEST_HINT) {
            loginHint = null;
        }
    }

    public Optional<String> hint() {
        return Optional.ofNullable(loginHint);
    }
}
