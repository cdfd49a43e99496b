package org.rekey.enrolment;

import java.util.List;
import java.util.Map;
import org.rekey.paper.Sheets;
import org.rekey.person.Language;
import org.rekey.person.Person;
import org.rekey.text.Texts;
import org.rekey.web.PublicAddress;
import org.rekey.web.Theme;
import org.springframework.stereotype.Component;

/// Writes the letter that an office hands over: the activation code and how to go on, in the person's language. It
/// holds no link to log on and no national number, and names no kind of key: which are open may change in 14 days.
@Component
class ActivationLetter {
    private static final float QR = 30;
    private final Texts texts;
    private final Theme theme;
    private final PublicAddress address;
    private final EnrolmentDays days;

    ActivationLetter(Texts texts, Theme theme, PublicAddress address, EnrolmentDays days) {
        this.texts = texts;
        this.theme = theme;
        this.address = address;
        this.days = days;
    }

    byte[] write(Person person, String office, ActivationCode code, Enrolled enrolled) {
        var language = person.language();
        String title = texts.get(language, "enrolment.letter.title");
        String page = address.of("/activation");
        try (var sheets = new Sheets(language, title)) {
            var sheet = sheets.add()
                    .letterhead(theme.name(), days.day(language, enrolled.issuedAt()))
                    .heading(title)
                    .paragraph(texts.get(
                            language,
                            "enrolment.letter.lead",
                            Map.of("name", person.names().full(), "office", office)))
                    .paragraph(until(language, enrolled))
                    .space(3)
                    .code(texts.get(language, "enrolment.letter.code"), code.grouped())
                    .subheading(texts.get(language, "enrolment.letter.next"))
                    .steps(steps(language, person))
                    .paragraph(texts.get(language, "enrolment.letter.advice"))
                    .subheading(texts.get(language, "enrolment.letter.secret.title"))
                    .paragraph(texts.get(language, "enrolment.letter.secret"))
                    .subheading(texts.get(language, "enrolment.letter.lost.title"))
                    .paragraph(texts.get(language, "enrolment.letter.lost"))
                    .space(3);
            String described = texts.get(language, "enrolment.letter.qr", Map.of("address", page));
            sheet.qr(page, described, QR, aboutThePage(language, page));
            return sheets.toPdf();
        }
    }

    private String until(Language language, Enrolled enrolled) {
        var shown = Map.of(
                "from",
                days.day(language, enrolled.usableFrom()),
                "until",
                days.lastDay(language, enrolled.expiresAt()));
        var waits = enrolled.usableFrom().isAfter(enrolled.issuedAt());
        return texts.get(language, waits ? "enrolment.letter.between" : "enrolment.letter.until", shown);
    }

    private List<String> steps(Language language, Person person) {
        String mail = person.email().orElseThrow().masked();
        return List.of(
                texts.get(language, "enrolment.letter.step.mail", Map.of("email", mail)),
                texts.get(language, "enrolment.letter.step.code"),
                texts.get(language, "enrolment.letter.step.account"),
                texts.get(language, "enrolment.letter.step.key"));
    }

    private List<String> aboutThePage(Language language, String page) {
        var help = texts.get(language, "enrolment.letter.help", Map.of("address", page));
        var phone = theme.desk().phone();
        return phone == null
                ? List.of(help)
                : List.of(help, texts.get(language, "enrolment.letter.desk", Map.of("phone", phone)));
    }
}
