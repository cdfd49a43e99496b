package org.rekey.logon;

/// No session was opened: this flow has opened one before, or the person's password, contact or key changed since
/// the password was proven.
public final class SessionVoid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SessionVoid() {
        super("no session was opened", null, false, false);
    }
}
