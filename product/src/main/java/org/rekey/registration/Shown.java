package org.rekey.registration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.rekey.enrolment.Enrolled;
import org.rekey.enrolment.Validity;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.rekey.web.Page;
import org.springframework.stereotype.Component;

/// Puts registrations and people in words.
@Component
class Shown {
    private final People people;
    private final Letters letters;
    private final Undecided undecided;
    private final Moments moments;
    private final InstantSource time;

    Shown(People people, Letters letters, Undecided undecided, Moments moments, InstantSource time) {
        this.people = people;
        this.letters = letters;
        this.undecided = undecided;
        this.moments = moments;
        this.time = time;
    }

    String name(PersonId person) {
        return people.find(person).map(it -> it.names().full()).orElse("–");
    }

    /// First letters: enough to tell people apart in a report, and no more.
    String initials(PersonId person) {
        return people.find(person)
                .map(it -> it.names().full().replaceAll("(\\p{L})[^\\s-]*", "$1."))
                .orElse("–");
    }

    ShownRegistration of(Registration registration, boolean whole, Page page) {
        var document = registration.document();
        var latest = letters.last(registration);
        return new ShownRegistration(
                registration.id(),
                registration.number(),
                moments.words(registration.at(), page),
                name(registration.officer()),
                whole ? name(registration.person()) : initials(registration.person()),
                tag(registration.kind()),
                tag(undecided.lapsed(registration) ? Registration.State.LAPSED : registration.state()),
                page.text("registration.document." + document.type().tag()) + ", "
                        + Locale.of("", document.country())
                                .getDisplayCountry(page.language().locale()),
                latest.map(it -> letter(it, page)),
                latest.filter(it -> open(it.at(time.instant()))).isPresent(),
                registration.letters(),
                registration.sampled());
    }

    private String letter(Enrolled latest, Page page) {
        var validity = latest.at(time.instant());
        return page.text("registration.letter." + tag(validity), "day", moments.day(moment(latest, validity), page));
    }

    private static boolean open(Validity validity) {
        return validity == Validity.OPEN || validity == Validity.NOT_YET;
    }

    /// A moment in the day that matters to the person: the last one, or the first.
    private static Instant moment(Enrolled latest, Validity validity) {
        return validity == Validity.NOT_YET
                ? latest.usableFrom()
                : latest.expiresAt().minusNanos(1);
    }

    static String tag(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
