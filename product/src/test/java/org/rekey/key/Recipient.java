package org.rekey.key;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rekey.person.Contact;
import org.rekey.person.EmailAddress;
import org.rekey.person.Language;
import org.rekey.person.MobileNumber;
import org.rekey.person.Person;
import org.rekey.person.PersonId;

/// A courier that delivers at once, into the hands of a test.
public final class Recipient implements Courier {
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final List<Enclosure> enclosures = new CopyOnWriteArrayList<>();
    private volatile boolean texts = true;

    @Override
    public void email(
            UUID cause,
            PersonId person,
            Optional<EmailAddress> to,
            Language language,
            String template,
            Map<String, String> values,
            Instant uselessAfter) {
        mails.add(new Mail(person, to.map(Contact.class::cast), language, template, values));
    }

    @Override
    public void email(UUID cause, Person person, String template, Enclosure enclosure, Instant uselessAfter) {
        enclosures.add(enclosure);
    }

    @Override
    public void text(
            UUID cause,
            PersonId person,
            MobileNumber to,
            Language language,
            String template,
            Map<String, String> values,
            Instant uselessAfter) {
        mails.add(new Mail(person, Optional.of(to), language, template, values));
    }

    @Override
    public boolean texts() {
        return texts;
    }

    @Override
    public boolean texts(MobileNumber to) {
        return true;
    }

    /// The telephone operator works, or does not.
    public void texts(boolean leave) {
        texts = leave;
    }

    /// Mails and text messages.
    public List<Mail> mails() {
        return mails;
    }

    /// What came with mails.
    public List<Enclosure> enclosures() {
        return enclosures;
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
            PersonId person, Optional<Contact> to, Language language, String template, Map<String, String> values) {}
}
