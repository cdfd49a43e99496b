package org.rekey.key;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rekey.person.EmailAddress;
import org.rekey.person.Language;
import org.rekey.person.PersonId;

/// A courier that delivers at once, into the hands of a test.
public final class Recipient implements Courier {
    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    @Override
    public void email(
            UUID cause,
            PersonId person,
            Optional<EmailAddress> to,
            Language language,
            String template,
            Map<String, String> values,
            Instant uselessAfter) {
        mails.add(new Mail(person, to, language, template, values));
    }

    public List<Mail> mails() {
        return mails;
    }

    /// The code of the mail that came last to this person.
    public String code(PersonId person) {
        return mails.reversed().stream()
                .filter(mail -> mail.person().equals(person))
                .map(mail -> mail.values().get("code"))
                .findFirst()
                .orElseThrow();
    }

    /// What arrived.
    public record Mail(
            PersonId person,
            Optional<EmailAddress> to,
            Language language,
            String template,
            Map<String, String> values) {}
}
