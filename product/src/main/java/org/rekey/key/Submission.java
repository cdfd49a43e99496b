package org.rekey.key;

/// What a person typed as the code of a key, as it came: untrusted, at most 64 characters, never logged.
public record Submission(String text) {
    private static final int LONGEST = 64;

    public Submission {
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
    }

    /// Without the spaces and hyphens that people put between groups.
    public String compact() {
        return text.replaceAll("[\\s\\-\u00a0\u2010-\u2015]", "");
    }

    @Override
    public String toString() {
        return "Submission[hidden]";
    }
}
