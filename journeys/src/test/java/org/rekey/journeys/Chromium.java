package org.rekey.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The system's Chromium, one process for each thread of tests; every visit gets a profile of its own, and
/// the one that was built to run without a window is preferred, since it is quicker.
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    private static Path executable() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium on the PATH"));
    }

    /// A new person at a new browser.
    Page visit(Way way) {
        return visit(way, options -> {});
    }

    /// @param more what else this browser has
    Page visit(Way way, Consumer<Browser.NewContextOptions> more) {
        var options = new Browser.NewContextOptions()
                .setJavaScriptEnabled(way.javaScript())
                .setLocale(way.language())
                .setViewportSize(way.width(), Way.HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Europe/Brussels");
        more.accept(options);
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(60_000);
        return context.newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }

    /// Gives tests the browser of their thread: Playwright must not be used by two at once.
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Thread.currentThread(), thread -> new Chromium(), Chromium.class);
        }
    }
}
