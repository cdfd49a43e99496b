package org.rekey.person;

import java.util.Optional;
import java.util.regex.Pattern;

/// A mobile telephone number in the international form of ITU-T E.164: a plus sign and at most fifteen digits.
/// Belgian ones must be mobile numbers (`+32 4[5-9]…`). Its `toString` hides it.
public record MobileNumber(String value) implements Contact {
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern BELGIAN = Pattern.compile("\\+324[5-9]\\d{7}");

    public MobileNumber {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    /// The number in what a person typed, with or without the country code; without it, it is Belgian. Separators
    /// and `00` are understood, and each country's own rules hold.
    public static Optional<MobileNumber> parse(String typed) {
        return Numbering.mobile(typed).filter(MobileNumber::wellFormed).map(MobileNumber::new);
    }

    /// As people read it: `+32 470 12 34 56`.
    public String spaced() {
        return Numbering.spaced(value);
    }

    /// The country to which it belongs, as two letters (ISO 3166-1), where that is certain.
    public Optional<String> country() {
        return Numbering.country(value);
    }

    /// For pages of its owner: `+32•••••••78`.
    @Override
    public String masked() {
        return value.substring(0, 3) + "•".repeat(value.length() - 5) + value.substring(value.length() - 2);
    }

    private static boolean wellFormed(String value) {
        return INTERNATIONAL.matcher(value).matches()
                && (!value.startsWith("+32") || BELGIAN.matcher(value).matches());
    }

    @Override
    public String toString() {
        return "MobileNumber[hidden]";
    }
}
