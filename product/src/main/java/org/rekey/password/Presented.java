package org.rekey.password;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// A password as somebody typed it: untrusted, never logged. Compared in Unicode NFC form, so that one typed on
/// another keyboard is the same (NIST SP 800-63B-4 section 3.1.1.2).
public record Presented(String text) {
    /// Longer ones are cut off before they cost work; no stored password is that long.
    private static final int LONGEST = 256;

    public Presented {
        text = Normalizer.normalize(text.length() > LONGEST ? text.substring(0, LONGEST) : text, Normalizer.Form.NFC);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// In characters as people count them.
    public int length() {
        return text.codePointCount(0, text.length());
    }

    @Override
    public String toString() {
        return "Presented[hidden]";
    }
}
