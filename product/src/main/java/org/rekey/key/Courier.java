package org.rekey.key;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.person.EmailAddress;
import org.rekey.person.Language;
import org.rekey.person.PersonId;

/// The port through which a key sends something to its holder. It writes into the outbox, in the caller's
/// transaction; delivery follows.
public interface Courier {
    /// Sends a mail whose subject and body are the texts `<template>.subject` and `<template>.body`.
    ///
    /// @param cause what the mail is about, such as the id of a code: the same cause, person and template goes
    /// out once
    /// @param to the address, or the person's own confirmed address when this is empty
    /// @param values for the placeholders of the texts; never written to a log
    /// @param uselessAfter a message that could not be sent by then is dropped
    void email(
            UUID cause,
            PersonId person,
            Optional<EmailAddress> to,
            Language language,
            String template,
            Map<String, String> values,
            Instant uselessAfter);
}
