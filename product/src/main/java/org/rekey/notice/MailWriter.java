package org.rekey.notice;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.text.Texts;
import org.rekey.web.Theme;
import org.springframework.stereotype.Component;

/// Writes a letter out in the language of its reader: greeting with first and last name, body, closing.
///
/// What comes from people is data: it goes through the template's escaping, and never into a header but the
/// subject, which is one line. No link is written but one that the reader was told of in person, or that undoes
/// what was done in his name: phishing mails look like announcements with one.
@Component
class MailWriter {
    private static final String TEMPLATE = "org/rekey/notice/mail.jte";
    private static final int LONGEST_SUBJECT = 150;
    private final Texts texts;
    private final Theme theme;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    MailWriter(Texts texts, Theme theme) {
        this.texts = texts;
        this.theme = theme;
    }

    Mail write(Letter letter, Names reader, Language language) {
        var subject = oneLine(texts.get(language, letter.template() + ".subject", letter.values()));
        var paragraphs = paragraphs(letter, reader, language);
        return new Mail(subject, text(paragraphs), html(subject, paragraphs, language), letter.enclosure());
    }

    private List<Paragraph> paragraphs(Letter letter, Names reader, Language language) {
        var all = new ArrayList<Paragraph>();
        add(all, greeting(letter, reader, language));
        for (var part : split(texts.get(language, letter.template() + ".body", letter.values()))) {
            all.add(paragraph(part, letter.values()));
        }
        add(all, texts.get(language, "notice.closing", Map.of("service", theme.name())));
        if (!toOffice(letter)) {
            var phone = theme.desk().phone();
            if (phone != null) {
                all.add(Paragraph.small(texts.get(language, "notice.desk", Map.of("phone", phone))));
            }
            all.add(Paragraph.small(texts.get(language, "notice.automatic", Map.of("service", theme.name()))));
        }
        return all;
    }

    private String greeting(Letter letter, Names reader, Language language) {
        return toOffice(letter)
                ? texts.get(language, letter.template() + ".greeting")
                : texts.get(language, "notice.greeting", Map.of("name", reader.full()));
    }

    /// A letter that is not for the person whom it is about brings a greeting of its own.
    private boolean toOffice(Letter letter) {
        return texts.has(letter.template() + ".greeting");
    }

    private static Paragraph paragraph(String part, Map<String, String> values) {
        if (part.equals(values.get("code"))) {
            return Paragraph.code(part);
        }
        return part.equals(values.get("link")) ? Paragraph.link(part) : Paragraph.plain(part);
    }

    private static void add(List<Paragraph> all, String text) {
        split(text).forEach(one -> all.add(Paragraph.plain(one)));
    }

    private static List<String> split(String text) {
        return List.of(text.strip().split("\n\\s*\n"));
    }

    private static String text(List<Paragraph> paragraphs) {
        var text = new StringBuilder();
        for (var paragraph : paragraphs) {
            text.append(paragraph.text()).append("\r\n\r\n");
        }
        return text.toString().stripTrailing() + "\r\n";
    }

    private String html(String subject, List<Paragraph> paragraphs, Language language) {
        var html = new StringOutput();
        var parameters = new HashMap<String, Object>();
        parameters.put("language", language.tag());
        parameters.put("subject", subject);
        parameters.put("paragraphs", paragraphs);
        templates.render(TEMPLATE, parameters, html);
        return html.toString();
    }

    private static String oneLine(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
