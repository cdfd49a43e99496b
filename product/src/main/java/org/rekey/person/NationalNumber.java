package org.rekey.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// A number of the Belgian national register, or a BIS number for those who are not in it: eleven digits
/// `YYMMDD SSS CC`. A person's number can change, so it is an attribute with a history, never a key.
///
/// `CC = 97 − (first nine digits mod 97)`, with a 2 put before the nine digits for births from 2000 on. In a BIS
/// number the month is raised by 40, or by 20 when the sex was not known. Month and day may be 00. Its `toString`
/// hides it.
public record NationalNumber(String digits) {
    private static final int LENGTH = 11;

    public NationalNumber {
        if (!wellFormed(digits)) {
            throw new IllegalArgumentException("not a national number");
        }
    }

    /// The number in what a person typed, with any separators, if it is one.
    public static Optional<NationalNumber> parse(String typed) {
        if (typed.length() > 2 * LENGTH) {
            return Optional.empty();
        }
        String digits = typed.replaceAll("[\\s.\\-/\\u00a0\\u2010-\\u2015]", "");
        return wellFormed(digits) ? Optional.of(new NationalNumber(digits)) : Optional.empty();
    }

    public Kind kind() {
        return number(2, 4) > 12 ? Kind.BIS : Kind.NATIONAL;
    }

    /// The year of birth, from the two digits and the century that the check digits tell. A number of somebody
    /// whose date of birth is not known may not tell it.
    public OptionalInt birthYear() {
        int year = number(0, 2) + (bornFrom2000(digits) ? 2000 : 1900);
        return number(0, 6) == 0 ? OptionalInt.empty() : OptionalInt.of(year);
    }

    /// The date of birth, where the number tells one whole.
    public Optional<LocalDate> birthDate() {
        int raised = number(2, 4);
        int month = raised >= 40 ? raised - 40 : raised >= 20 ? raised - 20 : raised;
        int day = number(4, 6);
        return birthYear().isPresent() && month > 0 && day > 0
                ? Optional.of(LocalDate.of(birthYear().getAsInt(), month, day))
                : Optional.empty();
    }

    /// Which register gave the number.
    public enum Kind {
        NATIONAL,
        BIS
    }

    private int number(int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private static boolean wellFormed(String digits) {
        return digits.length() == LENGTH
                && digits.chars().allMatch(it -> it >= '0' && it <= '9')
                && (bornBefore2000(digits) || bornFrom2000(digits))
                && possibleDay(digits);
    }

    private static boolean bornBefore2000(String digits) {
        return check(Long.parseLong(digits, 0, 9, 10)) == Integer.parseInt(digits, 9, LENGTH, 10);
    }

    private static boolean bornFrom2000(String digits) {
        return check(2_000_000_000L + Long.parseLong(digits, 0, 9, 10)) == Integer.parseInt(digits, 9, LENGTH, 10);
    }

    private static int check(long nine) {
        return (int) (97 - nine % 97);
    }

    private static boolean possibleDay(String digits) {
        int year = Integer.parseInt(digits, 0, 2, 10) + (bornFrom2000(digits) ? 2000 : 1900);
        int raised = Integer.parseInt(digits, 2, 4, 10);
        int month = raised >= 40 ? raised - 40 : raised >= 20 ? raised - 20 : raised;
        int day = Integer.parseInt(digits, 4, 6, 10);
        if (month > 12 || day > 31) {
            return false;
        }
        try {
            return month == 0 || day == 0 || LocalDate.of(year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "NationalNumber[hidden]";
    }
}
