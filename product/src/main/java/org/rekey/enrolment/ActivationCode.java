package org.rekey.enrolment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rekey.person.OfficeId;
import org.rekey.vault.Randomness;

/// The half that is on paper: twelve letters in three groups, `KMRT HWXC FDPL`. Its `toString` hides it.
///
/// Two letters say which office handed it out, so that a letter of another one is told from a slip of the pen; nine
/// are drawn at random, 40.7 bits; the last one checks the others: it finds every single wrong letter and every two
/// that changed places, since 23 is a prime and larger than the weights (ISO/IEC 7064 explains the kind).
record ActivationCode(String letters) {
    /// Capitals without I, O and Q, which are mistaken for others.
    private static final String ALPHABET = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private static final int BASE = ALPHABET.length();
    private static final int OFFICE = 2;
    private static final int RANDOM = 9;
    private static final int LENGTH = OFFICE + RANDOM + 1;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-\\u00a0\\u2010-\\u2015.]");

    ActivationCode {
        if (!FORM.matcher(letters).matches() || letters.charAt(LENGTH - 1) != check(letters)) {
            throw new IllegalArgumentException("not an activation code");
        }
    }

    static ActivationCode draw(OfficeId office, Randomness random) {
        var letters = new StringBuilder(mark(office));
        while (letters.length() < OFFICE + RANDOM) {
            letters.append(ALPHABET.charAt(random.below(BASE)));
        }
        return new ActivationCode(letters.append(check(letters)).toString());
    }

    /// The code in what somebody typed, if it is one: small letters, spaces and hyphens are fine.
    static Optional<ActivationCode> in(String typed) {
        if (typed.length() > 64) {
            return Optional.empty();
        }
        String letters = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(letters).matches() && letters.charAt(LENGTH - 1) == check(letters)
                ? Optional.of(new ActivationCode(letters))
                : Optional.empty();
    }

    /// Whether it could have been handed out there.
    boolean isOf(OfficeId office) {
        return letters.startsWith(mark(office));
    }

    /// As it is printed and read aloud.
    String grouped() {
        return letters.substring(0, 4) + " " + letters.substring(4, 8) + " " + letters.substring(8);
    }

    /// What is hashed: bound to its link, so that it opens no other one.
    byte[] under(EnrolmentId id) {
        return ("activation:" + id + ":" + letters).getBytes(StandardCharsets.US_ASCII);
    }

    private static String mark(OfficeId office) {
        int number = Math.floorMod(office.value(), BASE * BASE);
        return "" + ALPHABET.charAt(number / BASE) + ALPHABET.charAt(number % BASE);
    }

    private static char check(CharSequence letters) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (i + 1) * ALPHABET.indexOf(letters.charAt(i));
        }
        return ALPHABET.charAt(sum % BASE);
    }

    @Override
    public String toString() {
        return "ActivationCode[hidden]";
    }
}
