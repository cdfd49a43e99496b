package org.rekey.key;

/// The person has an active key of that kind: a second tab or a repeated request came late.
public final class KeyHeldAlready extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyHeldAlready() {
        super("the person has an active key of that kind");
    }
}
