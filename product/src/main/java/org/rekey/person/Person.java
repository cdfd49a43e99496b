package org.rekey.person;

import java.util.Optional;

/// A natural person known to the logon service.
///
/// @param email where messages go; one that is not verified gets nothing but the code that verifies it
/// @param keysActive one bit for each kind of key of which the person has an active one
/// @param securityEpoch raised whenever password, keys or contacts change; whatever was sealed or opened under a
/// lower one (cookies, sessions) is void
public record Person(
        PersonId id,
        Names names,
        Language language,
        Optional<EmailAddress> email,
        boolean emailVerified,
        Optional<MobileNumber> mobile,
        Optional<PostalAddress> address,
        int keysActive,
        int securityEpoch) {

    /// The e-mail address, once the person has shown that it is theirs.
    public Optional<EmailAddress> verifiedEmail() {
        return email.filter(it -> emailVerified);
    }
}
