package org.rekey.person;

import java.util.Optional;
import java.util.regex.Pattern;

/// A mobile telephone number in the international form of ITU-T E.164: a plus sign and at most fifteen digits.
/// Belgian ones must be mobile numbers (`+32 4[5-9]…`). Its `toString` hides it.
public record MobileNumber(String value) {
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern BELGIAN = Pattern.compile("\\+324[5-9]\\d{7}");

    public MobileNumber {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    /// The number in what a person typed: separators are dropped, `00` and `(0)` understood, and a number that
    /// starts with `04` is Belgian.
    public static Optional<MobileNumber> parse(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        String digits = typed.replace("(0)", "").replaceAll("[\\s./()\\-\\u00a0\\u2010-\\u2015]", "");
        String international = digits.startsWith("00")
                ? "+" + digits.substring(2)
                : digits.startsWith("04") ? "+32" + digits.substring(1) : digits;
        return wellFormed(international) ? Optional.of(new MobileNumber(international)) : Optional.empty();
    }

    /// For pages of its owner: `+32•••••••78`.
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
