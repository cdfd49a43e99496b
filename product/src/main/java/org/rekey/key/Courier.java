package org.rekey.key;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.person.EmailAddress;
import org.rekey.person.Language;
import org.rekey.person.MobileNumber;
import org.rekey.person.Person;
import org.rekey.person.PersonId;

/// The port through which a key sends something to its holder. It writes into the outbox, in the caller's
/// transaction; delivery follows.
public interface Courier {
    /// The id of a cause that has none of its own: the same words are the same cause, on every node.
    static UUID cause(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

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

    /// Sends a mail with a document to the person's own confirmed address, in the person's language.
    void email(UUID cause, Person person, String template, Enclosure enclosure, Instant uselessAfter);

    /// Sends a text message to a telephone (SMS): the text `<template>`, in as many parts as it takes.
    ///
    /// @param cause as for a mail
    /// @param values for the placeholders of the text; never written to a log
    /// @param uselessAfter a message that could not be handed over by then is dropped
    void text(
            UUID cause,
            PersonId person,
            MobileNumber to,
            Language language,
            String template,
            Map<String, String> values,
            Instant uselessAfter);

    /// Whether text messages leave at this moment: there is an operator, the link to it holds, and its quota for
    /// today is not used up. Asked before somebody is made to wait for one.
    boolean texts();

    /// Whether text messages go to that telephone at all. Asked before it is taken for somebody's.
    boolean texts(MobileNumber to);
}
