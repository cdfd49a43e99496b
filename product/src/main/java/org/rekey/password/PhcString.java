package org.rekey.password;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An Argon2 hash in the string format of the Password Hashing Competition:
/// `$argon2id$v=19$m=7168,t=5,p=1$salt$hash`, both in Base64 without padding.
final class PhcString {
    static final int VERSION = 19;
    private static final Pattern FORM =
            Pattern.compile("\\$argon2(id|i|d)(?:\\$v=(\\d{1,2}))?\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,3})"
                    + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private final Kind kind;
    private final int version;
    private final Argon2Parameters parameters;
    private final byte[] salt;
    private final byte[] hash;

    /// Which way memory is visited, with the number that RFC 9106 section 3.2 gives it (y).
    enum Kind {
        ARGON2D("d", 0),
        ARGON2I("i", 1),
        ARGON2ID("id", 2);

        private final String letters;
        private final int number;

        Kind(String letters, int number) {
            this.letters = letters;
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    PhcString(Argon2Parameters parameters, byte[] salt, byte[] hash) {
        this(Kind.ARGON2ID, VERSION, parameters, salt, hash);
    }

    private PhcString(Kind kind, int version, Argon2Parameters parameters, byte[] salt, byte[] hash) {
        this.kind = kind;
        this.version = version;
        this.parameters = parameters;
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    static Optional<PhcString> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PhcString(
                    kindOf(parts.group(1)),
                    parts.group(2) == null ? 16 : Integer.parseInt(parts.group(2)),
                    new Argon2Parameters(
                            Integer.parseInt(parts.group(3)),
                            Integer.parseInt(parts.group(4)),
                            Integer.parseInt(parts.group(5))),
                    Base64.getDecoder().decode(parts.group(6)),
                    Base64.getDecoder().decode(parts.group(7))));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    Kind kind() {
        return kind;
    }

    int version() {
        return version;
    }

    Argon2Parameters parameters() {
        return parameters;
    }

    byte[] salt() {
        return salt.clone();
    }

    byte[] hash() {
        return hash.clone();
    }

    int length() {
        return hash.length;
    }

    private static Kind kindOf(String letters) {
        return Arrays.stream(Kind.values())
                .filter(it -> it.letters.equals(letters))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2%s$v=%d$%s$%s$%s"
                .formatted(kind.letters, version, parameters, base64.encodeToString(salt), base64.encodeToString(hash));
    }
}
