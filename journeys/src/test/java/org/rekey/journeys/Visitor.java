package org.rekey.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Somebody at a browser: what a person does on the pages, by the names that the pages promise to keep.
final class Visitor implements AutoCloseable {
    private final Page page;
    private final Demo demo;
    private final Way way;
    private int actions;

    Visitor(Demo demo, Chromium chromium, Way way) {
        this(demo, way, chromium.visit(way));
    }

    Visitor(Demo demo, Way way, Page page) {
        this.demo = demo;
        this.way = way;
        this.page = page;
    }

    Page page() {
        return page;
    }

    /// Clicks and fields so far.
    int actions() {
        return actions;
    }

    Visitor goTo(String path) {
        page.navigate(demo.at(path).toString());
        return this;
    }

    /// Asks an online service of the demo for a logon.
    Visitor goToService(String service) {
        page.navigate(demo.site().resolve("/oauth2/authorization/" + service).toString());
        return this;
    }

    Visitor click(String selector) {
        actions++;
        page.locator(selector).first().click();
        page.waitForLoadState(); // a click waits for an answer only, of which nothing may have been read yet
        return this;
    }

    Visitor fill(String name, String value) {
        actions++;
        page.locator("input[name=%s]".formatted(name)).fill(value);
        return this;
    }

    /// Presses the button that opens a PDF, and takes it.
    byte[] print() {
        var printed = new CompletableFuture<byte[]>();
        page.context().route("**/letter", route -> {
            var answer = route.fetch();
            printed.complete(answer.body());
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        });
        var paper = page.waitForPopup(() -> click("main form[action$='/letter'] button"));
        page.waitForCondition(printed::isDone);
        paper.close();
        page.context().unroute("**/letter");
        return printed.join();
    }

    /// The one primary button of the page.
    Visitor next() {
        return click("main button.button:not(.quiet), main a.button:not(.quiet)");
    }

    Visitor choose(String keyType) {
        return click("ul.keys a[href*='/%s']".formatted(keyType));
    }

    /// Answers the warning: a dialog, or a page where no scripts run.
    Visitor answerWarning(String choice) {
        return click("%s button[value='%s']".formatted(way.javaScript() ? "dialog[open]" : "main", choice));
    }

    Visitor passPassword(Claimed person) {
        return passPassword(person.username(), person.password());
    }

    Visitor passPassword(String username, String password) {
        return fill("username", username).fill("password", password).next();
    }

    Visitor passCard(Claimed person) {
        return fill("code", person.cardCode(label("code"))).next();
    }

    Visitor passCode(String code) {
        return fill("code", code).next();
    }

    Visitor pick(String name, String value) {
        actions++;
        page.locator("select[name=%s]".formatted(name)).selectOption(value);
        return this;
    }

    Visitor tick(String name) {
        actions++;
        page.locator("input[type=checkbox][name=%s]".formatted(name)).check();
        return this;
    }

    /// Logs on with password and mobile app.
    Visitor enter(String path, Claimed person) {
        return goTo(path).choose("mobile-app").passPassword(person).passCode(Tools.totp(person.appSecret()));
    }

    /// What stands in a field.
    String typed(String field) {
        return page.locator("#" + field).inputValue();
    }

    /// Whether the field says what is wrong with it, and whoever types is in it.
    boolean isWrong(String field) {
        return sees("#%s-error".formatted(field)) && getsTheFocus("#%s:focus".formatted(field));
    }

    /// The browser moves the focus when it first draws the page, a moment after it has come.
    boolean getsTheFocus(String focused) {
        try {
            page.locator(focused).first().waitFor();
            return true;
        } catch (TimeoutError e) {
            return false;
        }
    }

    String label(String field) {
        return page.locator("label[for=%s]".formatted(field)).innerText();
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

    boolean sees(String selector) {
        return page.locator(selector).count() > 0;
    }

    /// What axe finds on the page; axe is a script, so it finds nothing where none run.
    List<String> axeFindings() {
        return way.javaScript() ? Axe.findings(page) : List.of();
    }

    /// What the demo's authenticator shows for somebody, on its page.
    String appCode(Claimed person) {
        return page.locator("dl.facts div:has(dt:text-is('%s')) code".formatted(person.username()))
                .innerText();
    }

    /// What the online service was told, on its page.
    String claim(String name) {
        return page.locator("tr:has(th:text-is('%s')) td".formatted(name)).innerText();
    }

    boolean isAtService() {
        return page.url().equals(demo.site().resolve("/account").toString());
    }

    @Override
    public void close() {
        page.context().close();
    }
}
