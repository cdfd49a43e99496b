package org.rekey.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What axe finds on a page against WCAG 2.2, levels A and AA.
///
/// The script goes into a page once, however often it is looked at; the builder that comes with it brings it
/// along for each look, and opens another page to write a report that nobody reads.
final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN = """
            async () => {
                const results = await axe.run(document, {
                    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
                    resultTypes: ['violations'],
                    preload: false,
                });
                return results.violations.map((one) => `${one.id} ${one.help} ${one.nodes[0].html}`);
            }
            """;

    private Axe() {}

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> findings(Page page) {
        if (page.evaluate("typeof axe === 'undefined'").equals(true)) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(RUN)).stream().map(Object::toString).toList();
    }
}
