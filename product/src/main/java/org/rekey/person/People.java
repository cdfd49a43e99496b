package org.rekey.person;

import java.time.Instant;
import java.util.List;
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
    /// @return false when it is somebody else's; nothing was changed
    boolean changeNationalNumber(PersonId person, NationalNumber number, Instant now);

    /// Gives the person an e-mail address that has been shown to be theirs. A verified one that it replaces is kept,
    /// sealed, for 72 hours, so that it can be told and the change undone.
    void changeEmail(PersonId person, EmailAddress verified, Instant now);

    /// Notes that the address the person has is theirs.
    ///
    /// @return false when the person has another address by now
    boolean verifyEmail(PersonId person, EmailAddress address, Instant now);

    /// The addresses that were replaced within the last 72 hours, the latest first.
    List<EmailAddress> formerEmails(PersonId person, Instant now);

    void changeMobile(PersonId person, MobileNumber number, Instant now);

    void changeLanguage(PersonId person, Language language);

    /// Makes void whatever was sealed or opened for the person before: cookies, sessions, parked logons. Whoever
    /// changes keys or contacts decides to, for the session in which it is done goes on under the new epoch.
    ///
    /// @return the new epoch
    int raiseSecurityEpoch(PersonId person);
}
