package org.rekey.console;

import java.util.Locale;
import org.rekey.console.Proposals.Objection;
import org.rekey.web.Page;

/// Says why a change was refused.
final class Objections {
    private Objections() {}

    static String words(Objection objection, Page page) {
        return page.text(
                "console.objection." + objection.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
