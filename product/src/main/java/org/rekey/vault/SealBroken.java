package org.rekey.vault;

/// A sealed value that does not open: forged, moved from its place, or sealed under a key that is gone.
public final class SealBroken extends RuntimeException {
    SealBroken(Throwable cause) {
        super("a sealed value does not open", cause);
    }

    SealBroken(String message) {
        super(message);
    }
}
