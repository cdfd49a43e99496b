package org.rekey.enrolment;

/// A step was asked for, but link and code cannot be used any more.
final class Shut extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Validity why;

    Shut(Validity why) {
        super("link and activation code: " + why, null, false, false);
        this.why = why;
    }

    Validity why() {
        return why;
    }
}
