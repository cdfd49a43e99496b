package org.rekey.key;

/// The activation was not proven, was bound before or has expired: a forged or repeated request.
public final class ActivationVoid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ActivationVoid() {
        super("no proven activation waits here");
    }
}
