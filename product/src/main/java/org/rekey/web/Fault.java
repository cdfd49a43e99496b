package org.rekey.web;

import java.util.Locale;

/// What can go wrong before or beside the work of a page, as a person needs to know it. Its texts are
/// `web.fault.<name>.title`, `.text` and `.next`.
enum Fault {
    /// The form was drawn for another browser, or too long ago.
    FORM,
    MISSING,
    TOO_LARGE,
    MALFORMED,
    REFUSED,
    BUSY,
    /// One source asks more than its share.
    OFTEN,
    BROKEN;

    static Fault of(int status) {
        return switch (status) {
            case 401, 403 -> REFUSED;
            case 404, 405, 410 -> MISSING;
            case 413 -> TOO_LARGE;
            case 429 -> OFTEN;
            case 503 -> BUSY;
            default -> status < 500 ? MALFORMED : BROKEN;
        };
    }

    String text(String part) {
        return "web.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + part;
    }
}
