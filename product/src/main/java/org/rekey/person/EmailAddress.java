package org.rekey.person;

import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address as people type it, trimmed; at most 254 characters (RFC 5321), one `@`, no white space or
/// control characters, so that it cannot carry a header. Its `toString` hides it.
public record EmailAddress(String value) implements Contact {
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})"
                    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}))+");

    /// Nor can a mail be written to these. Asked of what comes in alone, so that what was stored before can be read.
    private static final Pattern STRAY_DOT = Pattern.compile("^\\.|\\.[.@]"); // RFC 5321 section 4.1.2

    public EmailAddress {
        if (value.length() > 254 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /// The address in what a person typed, if it is one.
    public static Optional<EmailAddress> parse(String typed) {
        String stripped = typed.strip();
        return stripped.length() <= 254
                        && FORM.matcher(stripped).matches()
                        && !STRAY_DOT.matcher(stripped).find()
                ? Optional.of(new EmailAddress(stripped))
                : Optional.empty();
    }

    /// For pages of its owner: `a•••@example.org`.
    @Override
    public String masked() {
        return value.charAt(0) + "•••" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
