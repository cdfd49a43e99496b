package org.rekey.registration;

/// The look that a page hangs on is too old, another officer's, or none at all.
final class LookOver extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Desk desk;

    LookOver(Desk desk) {
        super("a look that is over", null, false, false);
        this.desk = desk;
    }

    Desk desk() {
        return desk;
    }
}
