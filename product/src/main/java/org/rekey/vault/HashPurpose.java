package org.rekey.vault;

/// What a keyed hash (HMAC-SHA-256) is for. Each purpose has keys of its own, so that a hash of one table says
/// nothing about another.
public enum HashPurpose {
    /// Finds a person by national number. There are fewer than 10^9 of them: who holds this key holds the list.
    NATIONAL_NUMBER(KeyPurpose.NATIONAL_NUMBER),
    /// Finds a person by e-mail address or mobile number.
    CONTACT(KeyPurpose.CONTACT),
    /// Finds a person by last name and date of birth.
    PERSON_NAME(KeyPurpose.PERSON_NAME),
    /// Finds a person by username.
    USERNAME(KeyPurpose.USERNAME),
    /// Goes into passwords and card codes before they are hashed slowly.
    PEPPER(KeyPurpose.PEPPER),
    /// Makes the pairwise subject of a person at a service. Never rotated: services know people by it.
    SECTOR(KeyPurpose.SECTOR),
    /// Makes the token in a form from the browser's id.
    CSRF(KeyPurpose.CSRF),
    /// Recognises a person's usual browser.
    DEVICE(KeyPurpose.DEVICE),
    /// One-time codes: short, so that a plain hash could be tried out.
    CODE(KeyPurpose.CODE),
    /// Who or what is being throttled: names, addresses.
    THROTTLE(KeyPurpose.THROTTLE),
    /// Secrets of online services.
    SERVICE_SECRET(KeyPurpose.SERVICE_SECRET);

    private final KeyPurpose keys;

    HashPurpose(KeyPurpose keys) {
        this.keys = keys;
    }

    KeyPurpose keys() {
        return keys;
    }
}
