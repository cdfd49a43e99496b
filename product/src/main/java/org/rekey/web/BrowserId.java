package org.rekey.web;

import java.util.Optional;

/// The name of one browser until it is closed: 128 random bits in a cookie. It proves nothing about a person;
/// flows, sealed cookies and forms are bound to it.
public record BrowserId(String value) {
    private static final int LENGTH = 22;

    public BrowserId {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException("not the name of a browser");
        }
    }

    static Optional<BrowserId> parse(String sent) {
        return wellFormed(sent) ? Optional.of(new BrowserId(sent)) : Optional.empty();
    }

    /// Base64 for addresses (RFC 4648 section 5). Each request asks several times: an expression costs ten times this.
    private static boolean wellFormed(String value) {
        return value.length() == LENGTH
                && value.chars()
                        .allMatch(c -> (c >= 'A' && c <= 'Z')
                                || (c >= 'a' && c <= 'z')
                                || (c >= '0' && c <= '9')
                                || c == '-'
                                || c == '_');
    }

    @Override
    public String toString() {
        return "BrowserId[hidden]";
    }
}
