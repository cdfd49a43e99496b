package org.rekey.registration;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rekey.person.EmailAddress;
import org.rekey.person.PostalAddress;

/// How a person says that they can be reached.
///
/// @param address the official one; null where there is none, or none in the country
record GivenContacts(EmailAddress email, @Nullable PostalAddress address) {
    /// A line each, for sealing.
    String text() {
        return email.value()
                + (address == null ? "" : "\n" + address.country() + "\n" + String.join("\n", address.lines()));
    }

    static GivenContacts of(String text) {
        List<String> lines = Arrays.asList(text.split("\n"));
        return new GivenContacts(
                new EmailAddress(lines.getFirst()),
                lines.size() < 3 ? null : new PostalAddress(lines.subList(2, lines.size()), lines.get(1)));
    }
}
