package org.rekey.registration;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rekey.person.EmailAddress;
import org.rekey.person.PostalAddress;

/// How a person says that they can be reached.
///
/// @param address the official one; null where none was typed: one that is known stays
/// @param noAddress they have none any more: one that is known goes
record GivenContacts(EmailAddress email, @Nullable PostalAddress address, boolean noAddress) {
    private static final String NONE = "none";

    /// A line each, for sealing.
    String text() {
        if (noAddress) {
            return email.value() + "\n" + NONE;
        }
        return email.value()
                + (address == null ? "" : "\n" + address.country() + "\n" + String.join("\n", address.lines()));
    }

    static GivenContacts of(String text) {
        List<String> lines = Arrays.asList(text.split("\n"));
        return new GivenContacts(
                new EmailAddress(lines.getFirst()),
                lines.size() < 3 ? null : new PostalAddress(lines.subList(2, lines.size()), lines.get(1)),
                lines.size() == 2 && lines.getLast().equals(NONE));
    }
}
