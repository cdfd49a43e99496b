package org.rekey.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.Courier;
import org.rekey.key.Enclosure;
import org.rekey.key.TextedNumbers;
import org.rekey.person.EmailAddress;
import org.rekey.person.Language;
import org.rekey.person.MobileNumber;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;

/// The courier of keys and pages: what they send is mostly a code that somebody is waiting for.
@Component
class OutboxCourier implements Courier {
    private static final Duration LONG = Duration.ofHours(1);
    private final Outbox outbox;
    private final TextChannel channel;
    private final List<TextedNumbers> numbers;
    private final InstantSource time;

    OutboxCourier(Outbox outbox, TextChannel channel, List<TextedNumbers> numbers, InstantSource time) {
        this.outbox = outbox;
        this.channel = channel;
        this.numbers = numbers;
        this.time = time;
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
        outbox.add(new Notice(lane(uselessAfter), cause, person, language, letter, uselessAfter));
    }

    @Override
    public void email(UUID cause, Person person, String template, Enclosure enclosure, Instant uselessAfter) {
        var letter = new Letter(null, template, Map.of(), enclosure);
        outbox.add(new Notice(lane(uselessAfter), cause, person.id(), person.language(), letter, uselessAfter));
    }

    /// A code is waited for and soon worthless; what can wait for hours is tried for days.
    private Lane lane(Instant uselessAfter) {
        return uselessAfter.isAfter(time.instant().plus(LONG)) ? Lane.SECURITY : Lane.CODES;
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
        var letter = new Letter(to.value(), template, values);
        outbox.add(new Notice(Lane.TEXTS, cause, person, language, letter, uselessAfter));
    }

    @Override
    public boolean texts() {
        return channel.open();
    }

    @Override
    public boolean texts(MobileNumber to) {
        return numbers.stream().allMatch(all -> all.takes(to));
    }
}
