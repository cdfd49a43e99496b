package org.rekey.journeys;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Looks at pages in a desktop's window and in a phone's: axe finds nothing, nothing is wider than the window, the
/// language is the one that was asked for, there is one heading, tables that scroll are within the keyboard's reach,
/// and whoever made a mistake is led to it.
///
/// In the short run axe sees each page twice: through one window in one language, through the other one in another.
///
/// With `-Drekey.pictures=true`, and in the full run, the pages are also kept as pictures in `target/pictures`.
final class Inspection {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final boolean TAKES_PICTURES = Way.FULL || Boolean.getBoolean("rekey.pictures");

    private final List<String> findings = new ArrayList<>();

    List<String> findings() {
        return findings;
    }

    /// Looks through the window as it is, then through the other one, which stays for the next page.
    void look(Visitor visitor, String name, Way way) {
        Page page = visitor.page();
        String seen = name + "-" + way.language();
        finds(page, seen, "not in the language", "document.documentElement.lang !== '%s'".formatted(way.language()));
        finds(page, seen, "not one heading", "document.querySelectorAll('h1').length !== 1");
        finds(
                page,
                seen,
                "a table without a label, or out of the keyboard's reach",
                "document.querySelector('.scroll:not([tabindex=\"0\"][role=region][aria-label])') !== null");
        if (visitor.sees(".field.wrong") && !visitor.getsTheFocus(".field.wrong :focus")) {
            findings.add(seen + ": the focus is not where the mistake is");
        }
        lookThroughThisWindow(page, seen, way.isForAxe());
        int width = page.viewportSize().width;
        Way.WIDTHS.stream().filter(other -> other != width).forEach(other -> page.setViewportSize(other, Way.HEIGHT));
        lookThroughThisWindow(page, seen, Way.FULL);
    }

    private void lookThroughThisWindow(Page page, String name, boolean withAxe) {
        String seen = name + "-" + page.viewportSize().width;
        if (TAKES_PICTURES) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(seen + ".png")));
        }
        if (withAxe) {
            Axe.findings(page).forEach(found -> findings.add(seen + ": " + found));
        }
        finds(page, seen, "wider than the window", "document.documentElement.scrollWidth > window.innerWidth");
    }

    private void finds(Page page, String seen, String fault, String condition) {
        if (page.evaluate(condition).equals(true)) {
            findings.add(seen + ": " + fault);
        }
    }
}
