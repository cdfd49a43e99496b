package org.rekey.federation.oidc.request;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.rekey.vault.SealBroken;
import org.rekey.vault.Vault;
import org.springframework.stereotype.Component;

/// Requests that came by POST, sealed into a URL for the browser to come back with.
///
/// A POST from another site brings no `SameSite=Lax` cookie, so nobody seems to be logged on; after a redirect the
/// cookies are there. The seal keeps `login_hint` and `claims` out of URLs and histories.
@Component
public class SealedRequests {
    /// The parameter that carries the seal.
    public static final String PARAMETER = "sealed";

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private final Vault vault;
    private final InstantSource time;

    SealedRequests(Vault vault, InstantSource time) {
        this.vault = vault;
        this.time = time;
    }

    /// @param path the endpoint; a seal for one does not open at another
    public String seal(String path, Parameters parameters) {
        var text = parameters.encoded().getBytes(StandardCharsets.UTF_8);
        var plain = ByteBuffer.allocate(Long.BYTES + text.length)
                .putLong(time.millis())
                .put(text)
                .array();
        var sealed = vault.cookies().seal(context(path), plain);
        return path
                + '?'
                + PARAMETER
                + '='
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /// The parameters in a seal that is ours and not too old.
    public Optional<Parameters> open(String path, String sealed) {
        try {
            var plain = ByteBuffer.wrap(
                    vault.cookies().open(context(path), Base64.getUrlDecoder().decode(sealed)));
            var age = Duration.ofMillis(time.millis() - plain.getLong());
            return age.compareTo(LONGEST) > 0
                    ? Optional.empty()
                    : Optional.of(Parameters.decoded(
                            StandardCharsets.UTF_8.decode(plain).toString()));
        } catch (SealBroken | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static String context(String path) {
        return "oidc.request:" + path;
    }
}
