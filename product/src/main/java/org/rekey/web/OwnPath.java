package org.rekey.web;

import java.util.regex.Pattern;

/// Tells paths of this service from what a browser would take for another site.
final class OwnPath {
    // one slash, then nothing that a browser reads as a second one, and only what a URI may hold (RFC 3986)
    private static final Pattern OWN = Pattern.compile("/(?:[\\w.~!$&'()*+,;=:@%?-][\\w.~!$&'()*+,;=:@%?/-]*)?");

    private OwnPath() {}

    static boolean isOwn(String path) {
        return path.length() <= 4_000 && OWN.matcher(path).matches();
    }
}
