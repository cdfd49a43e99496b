package org.rekey.notice;

import org.jspecify.annotations.Nullable;
import org.rekey.key.Enclosure;

/// A mail as it is read: the same words once plain and once as HTML. Its `toString` hides them.
record Mail(
        String subject, String text, String html, @Nullable Enclosure enclosure) {
    Mail(String subject, String text, String html) {
        this(subject, text, html, null);
    }

    @Override
    public String toString() {
        return "Mail[hidden]";
    }
}
