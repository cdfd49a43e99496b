package org.rekey.onlineservice;

import java.net.URI;
import java.net.URISyntaxException;
import org.rekey.settings.Loopback;

/// The rule for addresses that a browser is sent to: `https`, or `http` on this very machine; no user, no
/// fragment (RFC 6749 section 3.1.2).
final class RedirectUri {
    private static final int LONGEST = 512;

    private RedirectUri() {}

    static void check(String text) {
        var uri = parsed(text);
        var host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null || text.length() > LONGEST) {
            throw refused(text, "must be absolute, without user and fragment");
        }
        var loopback = Loopback.is(host) && "http".equals(uri.getScheme());
        if (!loopback && !"https".equals(uri.getScheme())) {
            throw refused(text, "must begin with https:// (http:// on this machine alone)");
        }
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException syntax) {
            throw refused(text, syntax.getReason());
        }
    }

    private static IllegalArgumentException refused(String text, String why) {
        return new IllegalArgumentException("the address " + text + " " + why);
    }
}
