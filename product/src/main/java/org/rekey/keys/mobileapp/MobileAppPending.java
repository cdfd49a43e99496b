package org.rekey.keys.mobileapp;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.rekey.key.PendingActivation;

/// An activation that waits for the first code of the app. It carries the secret to the page, which shows it as
/// picture, as text and as a link for an app on the same device. Its `toString` hides it.
///
/// @param uri for the link; an app on this device opens it
/// @param groups the secret in Base32, in groups of four
/// @param seconds how long a code is accepted after it has appeared
public record MobileAppPending(QrPicture picture, String uri, List<String> groups, int seconds, Instant expiresAt)
        implements PendingActivation {
    private static final int GROUP = 4;

    static MobileAppPending of(KeyUri uri, int seconds, Instant expiresAt) {
        var text = uri.text();
        var secret = uri.secret().base32();
        List<String> groups = IntStream.iterate(0, from -> from < secret.length(), from -> from + GROUP)
                .mapToObj(from -> secret.substring(from, Math.min(from + GROUP, secret.length())))
                .toList();
        return new MobileAppPending(QrPicture.of(text), text, groups, seconds, expiresAt);
    }

    /// The secret as an app wants it pasted.
    public String secret() {
        return String.join("", groups);
    }

    @Override
    public String toString() {
        return "MobileAppPending[until " + expiresAt + "]";
    }
}
