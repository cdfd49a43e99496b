package org.rekey.person;

import java.time.Instant;
import java.util.Optional;

/// The persons known to the logon service. Names, contacts and identifiers are sealed in their rows and found by
/// keyed hashes; only what a forecast counts by lies there in plain.
///
/// Everything that changes a person publishes its event in the caller's transaction, or in one of its own.
public interface People {
    /// @throws SealBroken when a row was tampered with, or the key file is not the one it was written under
    Optional<Person> find(PersonId person);

    /// Enters a person.
    ///
    /// @throws IdentifierTaken when somebody else has the national number at this moment
    PersonId enrol(Enrolment enrolment, Instant now);

    /// Who has this national or BIS number now.
    Optional<PersonId> ofNationalNumber(NationalNumber number);

    /// The national or BIS number that the person has now.
    Optional<NationalNumber> nationalNumber(PersonId person);

    /// Gives the person another national number; the former one stays in the history.
    ///
    /// @throws IdentifierTaken when somebody else has it at this moment
    void changeNationalNumber(PersonId person, NationalNumber number, Instant now);

    /// Gives the person an e-mail address that has been shown to be theirs. The former one is kept, sealed, for
    /// 72 hours, so that it can be told and the change undone.
    void changeEmail(PersonId person, EmailAddress verified, Instant now);

    /// Notes that the address the person has is theirs.
    ///
    /// @return false when the person has another address by now
    boolean verifyEmail(PersonId person, EmailAddress address, Instant now);

    /// The address that was replaced within the last 72 hours.
    Optional<EmailAddress> formerEmail(PersonId person, Instant now);

    /// How many persons have this e-mail address.
    int countWithEmail(EmailAddress address);

    void changeMobile(PersonId person, MobileNumber number, Instant now);

    void changeLanguage(PersonId person, Language language);

    /// Makes void whatever was sealed or opened for the person before: cookies, sessions, parked logons.
    ///
    /// @return the new epoch
    int raiseSecurityEpoch(PersonId person);

    /// Notes which kinds of key the person has active ones of, one bit each, in the transaction that changes a key.
    void keysActive(PersonId person, int mask);

    /// Notes that keys of these kinds were used; forgotten after a long pause.
    void keysUsed(PersonId person, int mask);
}
