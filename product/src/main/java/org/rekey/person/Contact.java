package org.rekey.person;

/// An address at which a person can be reached by a message.
public sealed interface Contact permits EmailAddress, MobileNumber {
    /// As it is written on the message: the only way to it, for its `toString` hides it.
    String value();

    /// For pages of its owner.
    String masked();
}
