package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Walks over every page, in each language, on a phone and on a desktop: axe finds nothing, nothing is wider than the
/// window, and the language is the one that was asked for.
@ExtendWith(Chromium.Shared.class)
class EveryPageTests {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @TempDir
    Path data;

    private final List<String> findings = new ArrayList<>();

    static Stream<Way> ways() {
        return Stream.of("nl", "fr", "de", "en")
                .flatMap(language -> Stream.of(new Way(language, true, 320), new Way(language, true, 1280)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void hasNothingThatKeepsAnybodyOut(Way way, Chromium chromium) throws IOException {
        Files.createDirectories(PICTURES);
        try (Demo demo = Demo.start(data, Map.of());
                Visitor visitor = new Visitor(demo, chromium, way)) {
            Claimed alma = Claimed.of(demo, "alma");
            look(visitor.goTo("/demo"), "demo", way);
            look(visitor.goTo("/demo/mailbox"), "mailbox", way);
            look(visitor.goTo("/nowhere"), "not-found", way);
            look(visitor.goToService("tax"), "choose", way);
            String choose = visitor.path();
            look(visitor.choose("token-card"), "warning-dialog", way);
            look(visitor.goTo(choose + "/token-card/warning"), "warning-page", way);
            visitor.click("main button[value='change']");
            look(visitor, "password", way);
            look(visitor.passPassword("nobody", "nothing at all"), "refused", way);
            look(visitor.passPassword(alma), "card-code", way);
            look(visitor.passCode("WRONGX"), "card-code-wrong", way);
            look(visitor.passCard(alma), "email", way);
            look(visitor.next(), "select", way);
            visitor.click("label.option:has(input[value=mobile-app])").next();
            look(visitor, "prepare-app", way);
            visitor.next();
            look(visitor, "activate-app", way);
            visitor.page().goBack();
            visitor.page().goBack();
            visitor.click("label.option:has(input[value=email-code])").next();
            look(visitor, "activate-email", way);
            visitor.passCode(ReplacementJourneyTests.code(demo, alma));
            look(visitor, "done", way);
            look(visitor.goTo("/mykeys"), "mykeys", way);
        }

        assertThat(findings).isEmpty();
    }

    private void look(Visitor visitor, String name, Way way) {
        Page page = visitor.page();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve("%s-%s-%d.png".formatted(name, way.language(), way.width()))));
        new AxeBuilder(page)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(found -> findings.add(name + ": " + found.getId() + " " + found.getHelp() + " "
                        + found.getNodes().getFirst().getHtml()));
        if (page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
                .equals(true)) {
            findings.add(name + ": wider than " + way.width() + " px");
        }
        if (!page.locator("html").getAttribute("lang").equals(way.language())) {
            findings.add(name + ": not in " + way.language());
        }
    }
}
