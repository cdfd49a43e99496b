package org.rekey.person;

import java.util.List;
import java.util.regex.Pattern;

/// An official address, as lines for an envelope below the name: one to five, at most 60 characters each, then the
/// country as two capital letters (ISO 3166-1). Its `toString` hides it.
public record PostalAddress(List<String> lines, String country) {
    private static final int MOST_LINES = 5;
    private static final int LONGEST = 60;
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\u2028\\u2029<>]");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public PostalAddress {
        lines = lines.stream().map(String::strip).toList();
        if (lines.isEmpty() || lines.size() > MOST_LINES || !lines.stream().allMatch(PostalAddress::line)) {
            throw new IllegalArgumentException("not the lines of an address");
        }
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("a country is two capital letters");
        }
    }

    /// Whether this can be a line of an address.
    public static boolean line(String text) {
        var stripped = text.strip();
        return !stripped.isEmpty()
                && stripped.length() <= LONGEST
                && !UNFIT.matcher(stripped).find();
    }

    @Override
    public String toString() {
        return "PostalAddress[hidden]";
    }
}
