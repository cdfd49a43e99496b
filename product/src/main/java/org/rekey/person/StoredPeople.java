package org.rekey.person;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.person.PersonRows.Sealed;
import org.rekey.vault.Uuids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class StoredPeople implements People {
    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final Identifiers identifiers;
    private final Contacts contacts;
    private final NameIndex nameIndex;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    StoredPeople(
            JdbcClient jdbc,
            PersonRows rows,
            Identifiers identifiers,
            Contacts contacts,
            NameIndex nameIndex,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.identifiers = identifiers;
        this.contacts = contacts;
        this.nameIndex = nameIndex;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public Optional<Person> find(PersonId person) {
        return jdbc.sql("select " + PersonRows.COLUMNS + " from person " + PersonRows.JOINS
                        + " where person.person_id = :person and person.erased_at is null")
                .param("person", person.value())
                .query(rows)
                .optional();
    }

    @Override
    public PersonId enrol(Enrolment enrolment, Instant now) {
        return transaction.execute(status -> {
            var person = new PersonId(Uuids.v7(now));
            insert(person, enrolment, now);
            if (enrolment.nationalNumber() != null && !identifiers.add(person, enrolment.nationalNumber(), now)) {
                throw new IdentifierTaken();
            }
            nameIndex.add(person, enrolment.names(), enrolment.birthDate(), enrolment.knownBirthDate());
            if (enrolment.email() != null) {
                contacts.putEmail(person, enrolment.email(), enrolment.emailVerified(), now);
            }
            if (enrolment.mobile() != null) {
                contacts.putMobile(person, enrolment.mobile(), null);
            }
            events.publishEvent(new PersonEnrolled(person, now));
            return person;
        });
    }

    @Override
    public Optional<PersonId> ofNationalNumber(NationalNumber number) {
        return identifiers.holder(number);
    }

    @Override
    public List<PersonId> named(String last, String first, LocalDate born) {
        return nameIndex.find(last, first, born);
    }

    @Override
    public Optional<LocalDate> birthDate(PersonId person) {
        return nameIndex.birthDate(person).or(() -> nationalNumber(person).flatMap(NationalNumber::birthDate));
    }

    @Override
    public List<PersonId> havingEmail(EmailAddress address) {
        return contacts.holders(address);
    }

    @Override
    public Optional<NationalNumber> nationalNumber(PersonId person) {
        return identifiers.current(person);
    }

    @Override
    public boolean changeNationalNumber(PersonId person, NationalNumber number, Instant now) {
        return transaction.execute(status -> {
            if (identifiers.holder(number).isPresent()) {
                return false;
            }
            identifiers.end(person, now);
            if (!identifiers.add(person, number, now)) {
                throw new IdentifierTaken();
            }
            nameIndex.forget(person);
            events.publishEvent(new NationalNumberChanged(person, number.kind(), now));
            return true;
        });
    }

    @Override
    public void changeEmail(PersonId person, EmailAddress verified, Instant now) {
        transaction.executeWithoutResult(status -> {
            var former = contacts.email(person);
            contacts.keepFormerEmail(person, now);
            contacts.putEmail(person, verified, true, now);
            events.publishEvent(new EmailChanged(person, former.isPresent(), true, now));
        });
    }

    @Override
    public void giveEmail(PersonId person, EmailAddress unverified, Instant now) {
        transaction.executeWithoutResult(status -> {
            var former = contacts.email(person);
            contacts.keepFormerEmail(person, now);
            contacts.putEmail(person, unverified, false, now);
            events.publishEvent(new EmailChanged(person, former.isPresent(), false, now));
        });
    }

    @Override
    public boolean verifyEmail(PersonId person, EmailAddress address, Instant now) {
        return transaction.execute(status -> {
            boolean theirs = contacts.email(person).filter(address::equals).isPresent();
            if (theirs) {
                contacts.putEmail(person, address, true, now);
                events.publishEvent(new EmailVerified(person, now));
            }
            return theirs;
        });
    }

    @Override
    public List<EmailAddress> formerEmails(PersonId person, Instant now) {
        return contacts.formerEmails(person, now);
    }

    @Override
    public boolean restoreEmail(PersonId person, Instant replacedAt, Instant now) {
        return transaction.execute(status -> {
            var former = contacts.takeFormerEmail(person, replacedAt, now);
            former.ifPresent(it -> {
                contacts.putEmail(person, it.address(), true, now);
                events.publishEvent(new EmailRestored(person, replacedAt, now));
                restoreMobile(person, it, now);
            });
            return former.isPresent();
        });
    }

    private void restoreMobile(PersonId person, FormerEmail former, Instant now) {
        var present = find(person).flatMap(Person::mobile);
        if (former.withMobile() && !present.equals(former.mobile())) {
            former.mobile()
                    .ifPresentOrElse(
                            number -> contacts.putMobile(person, number, former.mobileVerifiedAt()),
                            () -> contacts.removeMobile(person));
            events.publishEvent(new MobileNumberRestored(person, now));
        }
    }

    @Override
    public void changeMobile(PersonId person, MobileNumber number, Instant now) {
        transaction.executeWithoutResult(status -> {
            var former = find(person).flatMap(Person::mobile);
            contacts.putMobile(person, number, now);
            events.publishEvent(new MobileNumberChanged(person, former.isPresent(), now));
            former.filter(it -> !it.equals(number))
                    .ifPresent(it -> events.publishEvent(new MobileNumberReplaced(person, it, number, now)));
        });
    }

    @Override
    public void changeAddress(PersonId person, PostalAddress address, Instant now) {
        putAddress(person, Optional.of(address), now);
    }

    @Override
    public void removeAddress(PersonId person, Instant now) {
        putAddress(person, Optional.empty(), now);
    }

    private void putAddress(PersonId person, Optional<PostalAddress> address, Instant now) {
        transaction.executeWithoutResult(status -> {
            var former = find(person).flatMap(Person::address);
            if (former.equals(address)) {
                return;
            }
            jdbc.sql("update person set address = :address, postal = :postal where person_id = :person")
                    .param("address", sealedAddress(person, address.orElse(null)), Types.BINARY)
                    .param("postal", address.isPresent())
                    .param("person", person.value())
                    .update();
            events.publishEvent(new AddressChanged(person, former.isPresent(), address.isPresent(), now));
        });
    }

    @Override
    public void changeLanguage(PersonId person, Language language) {
        jdbc.sql("update person set language = :language where person_id = :person and language <> :language")
                .param("language", language.tag())
                .param("person", person.value())
                .update();
    }

    @Override
    public int raiseSecurityEpoch(PersonId person) {
        return jdbc.sql("""
                update person
                set security_epoch = security_epoch + 1
                where person_id = :person
                returning security_epoch
                """)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private void insert(PersonId person, Enrolment enrolment, Instant now) {
        jdbc.sql("""
                insert into person (person_id, language, birth_year, office_id, postal, names, address, enrolled_at)
                values (:person, :language, :birthYear, :office, :postal, :names, :address, :now)
                """)
                .param("person", person.value())
                .param("language", enrolment.language().tag())
                .param("birthYear", enrolment.knownBirthYear())
                .param(
                        "office",
                        enrolment.office() == null ? null : enrolment.office().value())
                .param("postal", enrolment.address() != null)
                .param("names", rows.seal(Sealed.NAMES, person, PersonRows.text(enrolment.names())))
                .param("address", sealedAddress(person, enrolment.address()), Types.BINARY)
                .param("now", Timestamp.from(now))
                .update();
    }

    private byte @Nullable [] sealedAddress(PersonId person, @Nullable PostalAddress address) {
        return address == null ? null : rows.seal(Sealed.ADDRESS, person, PersonRows.text(address));
    }
}
