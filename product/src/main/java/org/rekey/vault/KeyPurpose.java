package org.rekey.vault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the keys of one section of the key file are for.
enum KeyPurpose {
    AT_REST(Kind.SEALING),
    COOKIES(Kind.SEALING),
    DEVICE_COOKIES(Kind.SEALING),
    PROVIDER_KEYS(Kind.SEALING),
    AUDIT(Kind.SIGNING),
    NATIONAL_NUMBER(Kind.HASHING),
    CONTACT(Kind.HASHING),
    PERSON_NAME(Kind.HASHING),
    USERNAME(Kind.HASHING),
    PEPPER(Kind.HASHING),
    SECTOR(Kind.HASHING),
    CSRF(Kind.HASHING),
    DEVICE(Kind.HASHING),
    CODE(Kind.HASHING),
    THROTTLE(Kind.HASHING),
    SERVICE_SECRET(Kind.HASHING);

    /// What is done with a key.
    enum Kind {
        SEALING,
        HASHING,
        SIGNING
    }

    private final Kind kind;

    KeyPurpose(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /// The name in the key file and on the command line: `at-rest`.
    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether the key can be replaced. Services know people by subjects made with the sector key.
    boolean rotates() {
        return this != SECTOR;
    }

    static Optional<KeyPurpose> ofTag(String tag) {
        return Arrays.stream(values()).filter(it -> it.tag().equals(tag)).findFirst();
    }
}
