package org.rekey.person;

/// Another person has this username already.
public final class UsernameTaken extends RuntimeException {
    UsernameTaken() {
        super("another person has this username");
    }
}
