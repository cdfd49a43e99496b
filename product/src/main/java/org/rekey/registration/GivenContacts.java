package org.rekey.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rekey.person.EmailAddress;
import org.rekey.person.Person;
import org.rekey.person.PostalAddress;
import org.rekey.web.Page;

/// How a person says that they can be reached.
///
/// @param email null where none was typed: one that is known stays
/// @param address the official one; null where none was typed: one that is known stays
/// @param noAddress they have none any more: one that is known goes
record GivenContacts(@Nullable EmailAddress email, @Nullable PostalAddress address, boolean noAddress) {
    private static final String NONE = "none";

    /// A line each, for sealing.
    String text() {
        String line = email == null ? "" : email.value();
        if (noAddress) {
            return line + "\n" + NONE;
        }
        return line + (address == null ? "" : "\n" + address.country() + "\n" + String.join("\n", address.lines()));
    }

    static GivenContacts of(String text) {
        List<String> lines = Arrays.asList(text.split("\n"));
        return new GivenContacts(
                lines.getFirst().isEmpty() ? null : new EmailAddress(lines.getFirst()),
                lines.size() < 3 ? null : new PostalAddress(lines.subList(2, lines.size()), lines.get(1)),
                lines.size() == 2 && lines.getLast().equals(NONE));
    }

    /// Whether the e-mail address stays as it is.
    boolean keepsEmail(Person person) {
        return email == null
                || person.email()
                        .filter(known -> known.value().equalsIgnoreCase(email.value()))
                        .isPresent();
    }

    /// Whether everything stays as it is.
    boolean keeps(Person person) {
        return keepsEmail(person)
                && !(noAddress && person.address().isPresent())
                && (address == null || person.address().filter(address::equals).isPresent());
    }

    /// For the copy of the person's own data.
    Map<String, String> told() {
        var told = new LinkedHashMap<String, String>();
        if (email != null) {
            told.put("email", email.value());
        }
        if (address != null) {
            told.put("address", String.join(", ", address.lines()) + ", " + address.country());
        }
        if (noAddress) {
            told.put("address", NONE);
        }
        return told;
    }

    /// For the second officer, who compares them with what the person says.
    List<String> words(Page page) {
        var words = new ArrayList<String>();
        if (email != null) {
            words.add(email.value());
        }
        if (address != null) {
            words.add(String.join(", ", address.lines()) + ", " + Countries.name(address.country(), page));
        }
        if (noAddress) {
            words.add(page.text("registration.address.gone"));
        }
        return words;
    }
}
