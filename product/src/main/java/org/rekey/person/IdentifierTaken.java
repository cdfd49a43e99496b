package org.rekey.person;

/// Another person has this national number already.
public final class IdentifierTaken extends RuntimeException {
    IdentifierTaken() {
        super("another person has this national number");
    }
}
