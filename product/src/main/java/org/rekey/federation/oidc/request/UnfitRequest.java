package org.rekey.federation.oidc.request;

/// Thrown while a request is read, and turned into a [Reading.Refused] in the same class.
final class UnfitRequest extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Refusal refusal;

    UnfitRequest(Refusal refusal) {
        super(refusal.error(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
