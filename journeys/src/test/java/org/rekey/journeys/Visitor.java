package org.rekey.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import tools.jackson.databind.JsonNode;

/// Somebody at a browser: what a person does on the pages, by the names that the pages promise to keep.
final class Visitor implements AutoCloseable {
    private final Page page;
    private final Demo demo;
    private int actions;

    Visitor(Demo demo, Chromium chromium, Way way) {
        this.demo = demo;
        this.page = chromium.visit(way);
    }

    Page page() {
        return page;
    }

    /// Clicks and fields since the count was last begun.
    int actions() {
        return actions;
    }

    void countFromHere() {
        actions = 0;
    }

    Visitor goTo(String path) {
        page.navigate(demo.at(path).toString());
        return this;
    }

    Visitor goTo(URI address) {
        page.navigate(address.toString());
        return this;
    }

    Visitor click(Locator locator) {
        actions++;
        locator.click();
        return this;
    }

    Visitor click(String selector) {
        return click(page.locator(selector).first());
    }

    Visitor fill(String name, String value) {
        actions++;
        page.locator("input[name=%s]".formatted(name)).fill(value);
        return this;
    }

    /// The one primary button of the page.
    Visitor next() {
        return click("main button.button:not(.quiet)");
    }

    /// Types username and password, as the first step of every key with a security code.
    Visitor passPassword(JsonNode person) {
        return fill("username", person.get("username").asString())
                .fill("password", person.get("password").asString())
                .next();
    }

    String heading() {
        return page.locator("h1").first().innerText();
    }

    String text() {
        return page.locator("body").innerText();
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
