package org.rekey.recovery;

/// The way cannot be gone on with, and the person is told why.
final class Shut extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Why why;

    Shut(Why why) {
        super("a recovery: " + why, null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }

    /// One page for each.
    enum Why {
        /// No such link was ever sent, or it was long ago.
        UNKNOWN,
        EXPIRED,
        USED,
        REPLACED,
        OVERTAKEN,
        /// A key was proven in another browser.
        ELSEWHERE,
        /// This browser has not opened the link, or another one since.
        AGAIN;

        static Why of(Validity validity) {
            return switch (validity) {
                case EXPIRED -> EXPIRED;
                case USED -> USED;
                case REPLACED -> REPLACED;
                case OVERTAKEN -> OVERTAKEN;
                case OPEN -> AGAIN;
                case PROVEN -> ELSEWHERE;
            };
        }
    }
}
