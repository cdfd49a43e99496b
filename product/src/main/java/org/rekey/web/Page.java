package org.rekey.web;

import gg.jte.Content;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rekey.person.Language;
import org.rekey.text.Texts;
import org.springframework.web.util.UriUtils;

/// One page on its way to one browser: its language, and what every template needs around its own content.
/// Controllers get it as an argument.
public final class Page {
    private final Pages pages;
    private final Language language;
    private final String path;
    private final Supplier<String> csrf;
    private final List<String> formTargets;
    private final boolean hasLogout;
    private final Typed typed;

    Page(
            Pages pages,
            Language language,
            String path,
            Supplier<String> csrf,
            List<String> formTargets,
            boolean hasLogout,
            Typed typed) {
        this.pages = pages;
        this.language = language;
        this.path = path;
        this.csrf = csrf;
        this.formTargets = List.copyOf(formTargets);
        this.hasLogout = hasLogout;
        this.typed = typed;
    }

    public Language language() {
        return language;
    }

    /// A text in the page's language, its placeholders given as name, value, name, value.
    public String text(String key, String... namesAndValues) {
        return pages.texts().get(language, key, pairs(namesAndValues));
    }

    /// The words of several texts, in their order, such as those of the fields that are wrong.
    public Map<String, String> texts(Map<String, String> keys) {
        var words = new LinkedHashMap<String, String>();
        keys.forEach((of, key) -> words.put(of, text(key)));
        return words;
    }

    /// A text in which `*word*` is stressed and `[words](name)` is a link to the value of that name. Values are
    /// data: what they hold is never read as markup.
    public Content markup(String key, String... namesAndValues) {
        return Markup.of(pages.texts().raw(language, key), pairs(namesAndValues));
    }

    /// A day as people write it.
    public String day(LocalDate day) {
        return Texts.day(language, day);
    }

    /// A day and a time of it.
    public String moment(ZonedDateTime at) {
        return day(at.toLocalDate()) + ", " + Texts.time(at);
    }

    /// The token that a form must carry; asking for it gives the browser its name. Empty where nothing checks it.
    public String csrf() {
        return csrf.get();
    }

    /// Whether this page answers a form that came too late: nothing of it was processed.
    public boolean late() {
        return typed.late();
    }

    /// Whether the page follows a form that asked for a new code.
    public boolean afterNewCode() {
        return path.endsWith(SeeOther.NEW_CODE);
    }

    /// What stood in a field of that form; null for secrets and fields that it did not have.
    public @Nullable String typed(String field) {
        return typed.field(field);
    }

    /// The path of a static file, with a mark of its content in it.
    public String asset(String file) {
        return pages.assets().path(file);
    }

    /// The path of the sheet that a theme adds, if it adds one.
    public @Nullable String themeSheet() {
        return pages.assets().has("theme.css") ? asset("theme.css") : null;
    }

    /// The path of the operator's logo, if there is one.
    public @Nullable String logo() {
        Path logo = theme().logo();
        return logo == null ? null : asset(ThemeFiles.logoName(logo));
    }

    public Theme theme() {
        return pages.theme();
    }

    /// The path that shows this page again in another language.
    public String in(Language other) {
        return "/language?to=" + other.tag() + "&back=" + UriUtils.encode(path, "UTF-8");
    }

    /// A part whose template is known only at run time; `page` is handed on by itself.
    public Content part(String template, Map<String, Object> parameters) {
        return output -> pages.draw(template, this, parameters, output);
    }

    /// The same page, whose forms may also lead, by redirects, to this origin: that of an online service, or of a
    /// key (CSP `form-action`).
    public Page leadingTo(@Nullable String origin) {
        if (origin == null) {
            return this;
        }
        var targets = Stream.concat(formTargets.stream(), Stream.of(origin)).toList();
        return new Page(pages, language, path, csrf, targets, hasLogout, typed);
    }

    /// Whether the head of the page offers to log out.
    public boolean hasLogout() {
        return hasLogout;
    }

    List<String> formTargets() {
        return formTargets;
    }

    private static Map<String, String> pairs(String... namesAndValues) {
        Map<String, String> pairs = HashMap.newHashMap(namesAndValues.length / 2);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return pairs;
    }
}
