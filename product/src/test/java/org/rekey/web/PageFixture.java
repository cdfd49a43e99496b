package org.rekey.web;

import gg.jte.output.StringOutput;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.rekey.person.Language;
import org.rekey.text.Texts;

/// Draws templates without a server, for tests of this and other packages.
public final class PageFixture {
    private final Pages pages;

    public PageFixture() {
        var theme = new Theme("Rekey", null, new Theme.Desk(null, Map.of()), new Theme.Colours(null, null));
        var settings = new WebSettings(Language.NL, "/mykeys", List.of(), null);
        var cookies = new Cookies(new PublicAddress(URI.create("http://localhost:8080")));
        pages = new Pages(
                new Texts(), new LanguageChoice(cookies, settings), new Assets(theme), theme, request -> false);
    }

    public String drawn(Language language, String template, Map<String, Object> parameters) {
        var page = new Page(pages, language, "/", () -> "", List.of(), false, new Typed(false, Map.of()));
        var output = new StringOutput();
        pages.draw(template, page, parameters, output);
        return output.toString();
    }
}
