package org.rekey.person;

import java.util.regex.Pattern;

/// The names of a person, as they stand in greetings and tokens: at most 100 characters each, one line, no markup
/// and no web address, for whoever may choose a name must not write a link into our mails. A person with a single
/// name has it as last name. Its `toString` hides them.
public record Names(String first, String last) {
    private static final int LONGEST = 100;
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Co}\\p{Cs}\\p{Cf}\\u2028\\u2029<>@\\\\{}]");
    // what mail programs turn into links; "St.John" and "J.De Smet" are names
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i:https?|ftp)\\s*:|//|(?i:\\bwww\\.)"
                    + "|[\\p{L}\\p{N}]\\.\\p{Ll}{2,}"
                    + "|[\\p{L}\\p{N}]{2,}\\.(?i:com|net|org|info|biz|eu|be|nl|fr|de|io|ru|cn|xyz|top|site|online|link|app)\\b");

    public Names {
        first = checked(first);
        last = checked(last);
        if (last.isEmpty()) {
            throw new IllegalArgumentException("a person has a last name");
        }
    }

    /// First and last name with a space between.
    public String full() {
        return first.isEmpty() ? last : first + " " + last;
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.length() > LONGEST
                || UNFIT.matcher(stripped).find()
                || ADDRESS.matcher(stripped).find()) {
            throw new IllegalArgumentException("not the name of a person");
        }
        return stripped;
    }

    @Override
    public String toString() {
        return "Names[hidden]";
    }
}
