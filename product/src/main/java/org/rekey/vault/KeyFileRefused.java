package org.rekey.vault;

import org.rekey.settings.CannotStart;

/// A key file that must not be used: missing, readable by others, malformed, or made for the demo. The message is
/// one line for the operator and says what to do.
public final class KeyFileRefused extends CannotStart {
    KeyFileRefused(String message) {
        super(message);
    }

    KeyFileRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
