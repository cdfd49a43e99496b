package org.rekey.enrolment;

/// A step was asked for by a browser in which link and activation code have not been given, or too long ago.
final class HalvesNeeded extends RuntimeException {
    HalvesNeeded() {
        super("link and activation code are needed", null, false, false);
    }
}
