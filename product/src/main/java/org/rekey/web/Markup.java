package org.rekey.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The little markup that a text may hold: `*stressed*`, `[a link](name)` and `{placeholder}`.
final class Markup {
    private static final Pattern MARK =
            Pattern.compile("\\*(?<stressed>[^*]+)\\*|\\[(?<words>[^]]+)]\\((?<link>[\\w-]+)\\)|\\{(?<name>[\\w-]+)}");

    private Markup() {}

    static Content of(String text, Map<String, String> values) {
        return output -> write(text, values, output);
    }

    private static void write(String text, Map<String, String> values, TemplateOutput output) {
        Matcher mark = MARK.matcher(text);
        int written = 0;
        while (mark.find()) {
            Escape.htmlContent(text.substring(written, mark.start()), output);
            mark(mark, values, output);
            written = mark.end();
        }
        Escape.htmlContent(text.substring(written), output);
    }

    private static void mark(Matcher mark, Map<String, String> values, TemplateOutput output) {
        if (mark.group("name") != null) {
            Escape.htmlContent(value(values, mark.group("name")), output);
        } else if (mark.group("stressed") != null) {
            output.writeContent("<strong>");
            write(mark.group("stressed"), values, output);
            output.writeContent("</strong>");
        } else {
            output.writeContent("<a href=\"");
            Escape.htmlAttribute(value(values, mark.group("link")), output);
            output.writeContent("\">");
            write(mark.group("words"), values, output);
            output.writeContent("</a>");
        }
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value for {" + name + "} in a text");
        }
        return value;
    }
}
