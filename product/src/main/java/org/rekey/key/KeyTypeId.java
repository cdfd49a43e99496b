package org.rekey.key;

import java.util.regex.Pattern;

/// The name of a kind of key, in small letters and hyphens: used in URLs, SQL, metrics, texts and the audit trail.
public record KeyTypeId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public KeyTypeId {
        if (value.length() > 32 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a key type is named in at most 32 small letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
