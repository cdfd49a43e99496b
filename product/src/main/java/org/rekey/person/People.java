package org.rekey.person;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The persons known to the logon service. Names, contacts and identifiers are sealed in their rows and found by
/// keyed hashes; only what a forecast counts by lies there in plain.
///
/// Everything that changes a person publishes its event in the caller's transaction, or in one of its own.
public interface People {
    /// For how long a replaced e-mail address is kept and can take the change back.
    Duration REVERSIBLE = Duration.ofDays(3);

    /// @throws SealBroken when a row was tampered with, or the key file is not the one it was written under
    Optional<Person> find(PersonId person);

    /// Enters a person.
    ///
    /// @throws IdentifierTaken when somebody else has the national number at this moment
    PersonId enrol(Enrolment enrolment, Instant now);

    /// Who has this national or BIS number now.
    Optional<PersonId> ofNationalNumber(NationalNumber number);

    /// Who has this last name and this date of birth: exactly, but for capitals, accents and hyphens. The first
    /// name, where it is given, must begin one of the person's first names. The date is known of whoever was
    /// entered with it or has a number that tells it.
    ///
    /// @param first empty where it is not given
    /// @return never more than a few: more than those are as good as none
    List<PersonId> named(String last, String first, LocalDate born);

    /// The date of birth, if it is known whole.
    Optional<LocalDate> birthDate(PersonId person);

    /// Whose e-mail address this is now, whether they have shown it to be theirs or not.
    List<PersonId> havingEmail(EmailAddress address);

    /// The national or BIS number that the person has now.
    Optional<NationalNumber> nationalNumber(PersonId person);

    /// Gives the person another national number; the former one stays in the history.
    ///
    /// @return false when it is somebody else's; nothing was changed
    boolean changeNationalNumber(PersonId person, NationalNumber number, Instant now);

    /// Gives the person an e-mail address that has been shown to be theirs. A verified one that it replaces is
    /// kept, sealed, for 72 hours, so that it can be told and the change undone.
    void changeEmail(PersonId person, EmailAddress verified, Instant now);

    /// Gives the person an e-mail address that somebody said is theirs; it gets nothing until they have shown
    /// it. A verified one that it replaces is kept as by [#changeEmail].
    void giveEmail(PersonId person, EmailAddress unverified, Instant now);

    /// Notes that the address the person has is theirs.
    ///
    /// @return false when the person has another address by now
    boolean verifyEmail(PersonId person, EmailAddress address, Instant now);

    /// The addresses that were replaced within the last 72 hours, the latest first.
    List<EmailAddress> formerEmails(PersonId person, Instant now);

    /// Gives back the address that was replaced at a moment within the last 72 hours, whatever came after it, with
    /// the mobile number of that moment, and forgets the addresses in between: none of them can take this back.
    ///
    /// @return whether it could be; otherwise nothing was changed
    boolean restoreEmail(PersonId person, Instant replacedAt, Instant now);

    /// Gives the person a mobile number that has been shown to be theirs by a code that went to it. A key that is
    /// bound to the former number moves to this one, so the person has logged on as strongly as with that key.
    void changeMobile(PersonId person, MobileNumber number, Instant now);

    /// Gives the person an official address, or another one. Nothing happens when it is the one they have.
    void changeAddress(PersonId person, PostalAddress address, Instant now);

    /// Notes that the person has no official address any more. Nothing happens when none is known.
    void removeAddress(PersonId person, Instant now);

    void changeLanguage(PersonId person, Language language);

    /// Makes void whatever was sealed or opened for the person before: cookies, sessions, parked logons. Whoever
    /// changes keys or contacts decides to, for the session in which it is done goes on under the new epoch.
    ///
    /// @return the new epoch
    int raiseSecurityEpoch(PersonId person);
}
