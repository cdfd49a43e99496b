package org.rekey.web;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of one browser until it is closed: 128 random bits in a cookie. It proves nothing about a person;
/// flows, sealed cookies and forms are bound to it.
public record BrowserId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    public BrowserId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the name of a browser");
        }
    }

    static Optional<BrowserId> parse(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new BrowserId(sent)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "BrowserId[hidden]";
    }
}
