package org.rekey.onetimecode;

import java.util.UUID;
import org.rekey.key.LogonReference;
import org.rekey.person.Contact;
import org.rekey.person.Language;
import org.rekey.person.PersonId;

/// A wish that a code be sent.
///
/// @param flow the logon or activation that the code belongs to; it is good for no other
/// @param service what the person is on the way to, for the message
/// @param to a mailbox, or a telephone that gets a text message
/// @param template whose texts the message has: `<template>.subject` and `<template>.body`, or for a text message
/// `<template>` alone, with the placeholders `{code}`, `{minutes}` and `{service}`
/// @param resend the person asked for another code than the one on its way
/// @param knownBrowser asked for where the person has logged on before; everybody else shares a part of the limits
public record CodeRequest(
        CodePurpose purpose,
        UUID flow,
        PersonId person,
        Contact to,
        Language language,
        String service,
        String template,
        boolean resend,
        boolean knownBrowser) {
    /// A code that a key sends in the course of a logon, or on the way to a new key.
    public static CodeRequest in(
            LogonReference place, CodePurpose purpose, PersonId person, Contact to, String template) {
        return new CodeRequest(
                purpose,
                place.flow(),
                person,
                to,
                place.language(),
                place.service(),
                template,
                place.resend(),
                place.knownBrowser());
    }

    /// Whether the person has proven before that the contact is theirs. What others have sent there meanwhile, who
    /// claim it too, is then no reason to send nothing.
    boolean toProvenContact() {
        return purpose == CodePurpose.LOGON;
    }
}
