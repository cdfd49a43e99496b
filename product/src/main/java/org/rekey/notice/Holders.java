package org.rekey.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.KeyTypeId;
import org.rekey.person.EmailAddress;
import org.rekey.person.Language;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.rekey.schedule.PhaseOutCalendar;
import org.rekey.text.Texts;
import org.springframework.stereotype.Component;

/// Writes to the holder of a key, at the address he has at that moment: one that is changed a moment later does
/// not lead the notice astray. Who has no address gets a notice that is marked as not given.
@Component
class Holders {
    private final People people;
    private final Texts texts;
    private final Outbox outbox;
    private final MailSettings settings;
    private final InstantSource time;
    private final PhaseOutCalendar calendar;

    Holders(
            People people,
            Texts texts,
            Outbox outbox,
            MailSettings settings,
            InstantSource time,
            PhaseOutCalendar calendar) {
        this.people = people;
        this.texts = texts;
        this.outbox = outbox;
        this.settings = settings;
        this.time = time;
        this.calendar = calendar;
    }

    void tell(UUID cause, PersonId id, String template, Instant moment) {
        people.find(id)
                .ifPresent(person ->
                        write(cause, person, person.verifiedEmail(), template, when(person.language(), moment)));
    }

    /// @param more values for the text beside `{key}`, `{day}` and `{time}`
    void tell(UUID cause, PersonId id, String template, Instant moment, KeyTypeId key, Map<String, String> more) {
        people.find(id).ifPresent(person -> {
            var values = new HashMap<>(more);
            values.putAll(when(person.language(), moment));
            values.put("key", texts.get(person.language(), "key." + key + ".name"));
            write(cause, person, person.verifiedEmail(), template, values);
        });
    }

    boolean holdKeys(PersonId id) {
        return people.find(id).filter(person -> person.keysActive() != 0).isPresent();
    }

    /// Notes that nobody could be told of a change of address, so that a letter goes: the change replaced none that
    /// was confirmed.
    void noteUntold(UUID cause, PersonId id, String template, Instant moment) {
        if (people.formerEmails(id, moment.plus(People.REVERSIBLE).minusMillis(1))
                .isEmpty()) {
            people.find(id)
                    .ifPresent(person ->
                            write(cause, person, Optional.empty(), template, when(person.language(), moment)));
        }
    }

    private void write(
            UUID cause, Person person, Optional<EmailAddress> to, String template, Map<String, String> values) {
        var letter = new Letter(to.map(EmailAddress::value).orElse(null), template, values);
        var notice = new Notice(Lane.SECURITY, cause, person.id(), person.language(), letter, null);
        if (to.isPresent()) {
            outbox.add(notice);
        } else {
            outbox.addUndeliverable(notice, "no address");
        }
    }

    private Map<String, String> when(Language language, Instant moment) {
        var local = ZonedDateTime.ofInstant(moment, settings.zone());
        var day = local.toLocalDate().plusDays(daysTravelled());
        return Map.of("day", Texts.day(language, day), "time", Texts.time(local));
    }

    /// Days are shown as the calendar has them, the hour as it is: in a demo a lock ends when the clock says so.
    private long daysTravelled() {
        return ChronoUnit.DAYS.between(
                LocalDate.ofInstant(time.instant(), settings.zone()),
                LocalDate.ofInstant(calendar.instant(), settings.zone()));
    }
}
