package org.rekey.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.Courier;
import org.rekey.person.EmailAddress;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;

/// The courier of the keys: what they send is a code that somebody is waiting for.
@Component
class MailCourier implements Courier {
    private final Outbox outbox;

    MailCourier(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void email(
            UUID cause,
            PersonId person,
            Optional<EmailAddress> to,
            Language language,
            String template,
            Map<String, String> values,
            Instant uselessAfter) {
        var letter = new Letter(to.map(EmailAddress::value).orElse(null), template, values);
        outbox.add(new Notice(Lane.CODES, cause, person, language, letter, uselessAfter));
    }
}
