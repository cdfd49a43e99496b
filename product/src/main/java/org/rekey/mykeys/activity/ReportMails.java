package org.rekey.mykeys.activity;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rekey.key.Courier;
import org.rekey.mykeys.ShownDays;
import org.rekey.person.EmailAddress;
import org.rekey.person.Language;
import org.rekey.person.Person;
import org.rekey.text.Texts;
import org.rekey.web.WebSettings;
import org.springframework.stereotype.Component;

/// Tells the person and the service desk of a report. The desk learns when, what sort of thing and which number, and
/// not who: the person gives the number when they call.
@Component
class ReportMails {
    private static final Duration WORTH_SENDING = Duration.ofDays(3);
    private final Courier courier;
    private final Texts texts;
    private final ShownDays days;
    private final Language deskLanguage;
    private final Optional<EmailAddress> desk;

    ReportMails(Courier courier, Texts texts, ShownDays days, WebSettings web, ActivitySettings settings) {
        this.courier = courier;
        this.texts = texts;
        this.days = days;
        this.deskLanguage = web.language();
        this.desk = settings.desk();
    }

    boolean reachDesk() {
        return desk.isPresent();
    }

    void send(Report report, ActivityDisowned disowned, Person person) {
        send(report, person, Optional.empty(), person.language(), "mykeys.activity.mail.holder", Map.of());
        var more = Map.of(
                "what",
                        texts.get(
                                deskLanguage,
                                "mykeys.activity.desk." + disowned.what().word()),
                "keys", Integer.toString(disowned.keys()),
                "left", texts.get(deskLanguage, "mykeys.activity.desk." + (report.keysLeft() ? "left" : "none-left")));
        desk.ifPresent(to -> send(report, person, Optional.of(to), deskLanguage, "mykeys.activity.mail.desk", more));
    }

    private void send(
            Report report,
            Person person,
            Optional<EmailAddress> to,
            Language language,
            String template,
            Map<String, String> more) {
        var values = new HashMap<>(more);
        values.put("reference", report.reference());
        values.put("day", Texts.day(language, days.of(report.at())));
        values.put("time", days.time(report.at()));
        var useless = report.at().plus(WORTH_SENDING);
        courier.email(report.event(), person.id(), to, language, template, values, useless);
    }
}
