package org.rekey.enrolment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rekey.enrolment.Enrolled.Ending;
import org.rekey.key.Courier;
import org.rekey.person.EmailAddress;
import org.rekey.person.EmailRestored;
import org.rekey.person.OfficeId;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Randomness;
import org.rekey.vault.Uuids;
import org.rekey.vault.Vault;
import org.rekey.web.PublicAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Activation codes and links as a registration office sees them: it hands them out, takes them back, and sees how
/// it stands with them. Whose identity it has checked, and which officer may do what, it knows itself.
@Component
@EnableConfigurationProperties(EnrolmentSettings.class)
public class Enrolments {
    private final EnrolmentRows rows;
    private final People people;
    private final Stakes stakes;
    private final Courier courier;
    private final ActivationLetter letter;
    private final Vault vault;
    private final Randomness random;
    private final PublicAddress address;
    private final EnrolmentSettings settings;
    private final EnrolmentDays days;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Enrolments(
            EnrolmentRows rows,
            People people,
            Stakes stakes,
            Courier courier,
            ActivationLetter letter,
            Vault vault,
            Randomness random,
            PublicAddress address,
            EnrolmentSettings settings,
            EnrolmentDays days,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.people = people;
        this.stakes = stakes;
        this.courier = courier;
        this.letter = letter;
        this.vault = vault;
        this.random = random;
        this.address = address;
        this.settings = settings;
        this.days = days;
        this.events = events;
        this.transaction = transaction;
    }

    /// Hands out an activation code, and sends its link to the person's e-mail address, verified or not. A former
    /// code that is still open is void from then on, its link too: this is also how a letter is printed again.
    ///
    /// Everything is written in the caller's transaction if there is one: the letter must not be handed over before
    /// it is committed.
    ///
    /// @throws IllegalArgumentException when the person has no e-mail address, or is the officer himself
    public Issued issue(Introduction introduction, Instant now) {
        return transaction.execute(status -> {
            rows.lock(introduction.person());
            var person = people.find(introduction.person()).orElseThrow();
            EmailAddress to =
                    person.email().orElseThrow(() -> new IllegalArgumentException("a person without e-mail address"));
            boolean anew = rows.end(person.id(), Ending.REPLACED, now)
                    .map(former -> told(former, Ending.REPLACED, now))
                    .isPresent();
            var fresh = fresh(introduction, now);
            var code = ActivationCode.draw(introduction.office(), random);
            var link = ActivationLink.draw(random);
            rows.insert(
                    fresh,
                    introduction.officer(),
                    link.hash(),
                    vault.hash(HashPurpose.CODE, code.under(fresh.id())),
                    vault.seal(context(fresh.id()), to.value().getBytes(StandardCharsets.UTF_8)));
            send(fresh, person, to, link, introduction.officeName());
            events.publishEvent(new EnrolmentIssued(
                    now, person.id(), fresh.id(), introduction.office(), introduction.officer(), anew));
            return new Issued(
                    fresh.id(),
                    letter.write(person, introduction.officeName(), code, fresh),
                    fresh.usableFrom(),
                    fresh.expiresAt());
        });
    }

    /// Takes an open activation code and its link back.
    ///
    /// @return false when none was open
    public boolean revoke(PersonId person, Instant now) {
        return transaction.execute(status -> rows.end(person, Ending.REVOKED, now)
                .map(former -> told(former, Ending.REVOKED, now))
                .isPresent());
    }

    /// The same, unless another one was handed out since.
    public boolean revoke(Enrolled handedOut, Instant now) {
        return transaction.execute(status -> {
            rows.lock(handedOut.person());
            return rows.latest(handedOut.person())
                            .filter(it -> it.id().equals(handedOut.id()))
                            .isPresent()
                    && revoke(handedOut.person(), now);
        });
    }

    /// Whoever has undone a change of address was robbed: what was handed out meanwhile may be the thief's.
    @EventListener
    void on(EmailRestored restored) {
        revoke(restored.person(), restored.at());
    }

    /// How it stands with the latest activation code of a person.
    public Optional<Enrolled> latest(PersonId person) {
        return rows.latest(person);
    }

    /// All activation codes that a person was given, the latest first.
    public List<Enrolled> of(PersonId person) {
        return rows.of(person);
    }

    /// What an office has handed out within a time, the latest first.
    public List<Enrolled> ofOffice(OfficeId office, Instant from, Instant to) {
        return rows.ofOffice(office, from, to);
    }

    /// The address to which the link of an open code went.
    Optional<EmailAddress> sentTo(EnrolmentId id) {
        return rows.email(id)
                .map(kept -> new EmailAddress(new String(vault.open(context(id), kept), StandardCharsets.UTF_8)));
    }

    /// Keys and account may be in the hands of their holder while somebody else stands at the counter.
    private Enrolled fresh(Introduction introduction, Instant now) {
        boolean waits = stakes.any(introduction.person());
        return new Enrolled(
                new EnrolmentId(Uuids.v7(now)),
                introduction.person(),
                introduction.office(),
                now,
                waits ? now.plus(settings.objection()) : now,
                days.endOfDay(now.plus(settings.validity())),
                0,
                null,
                null,
                null);
    }

    private void send(Enrolled fresh, Person person, EmailAddress to, ActivationLink link, String office) {
        courier.email(
                fresh.id().value(),
                person.id(),
                Optional.of(to),
                person.language(),
                "enrolment.mail.link",
                Map.of("link", address.of(link.path()), "office", office),
                fresh.expiresAt());
        if (fresh.usableFrom().isAfter(fresh.issuedAt())) {
            object(fresh, person, to, office);
            people.formerEmails(person.id(), fresh.issuedAt()).forEach(former -> object(fresh, person, former, office));
        }
    }

    /// Tells whoever has held keys and account so far, at the present address, confirmed or not, and at those that
    /// were replaced lately.
    private void object(Enrolled fresh, Person person, EmailAddress to, String office) {
        courier.email(
                Courier.cause(fresh.id() + to.value()),
                person.id(),
                Optional.of(to),
                person.language(),
                "enrolment.mail.objection",
                Map.of("office", office),
                fresh.expiresAt());
    }

    private Enrolled told(Enrolled former, Ending ending, Instant now) {
        events.publishEvent(new EnrolmentEnded(now, former.person(), former.id(), former.office(), ending));
        return former;
    }

    private static String context(EnrolmentId id) {
        return "enrolment.email:" + id;
    }
}
