package org.rekey.logon;

import java.time.Instant;
import java.util.Optional;
import org.rekey.key.DigitalKey;

/// A key as it stands when its code comes in.
///
/// @param securityEpoch the holder's
/// @param waitingUntil no code is looked at before
/// @param failed whether there are failures to forget after a right code
record KeyAtLogon(DigitalKey key, int securityEpoch, Optional<Instant> waitingUntil, boolean failed) {
    boolean still(Proven proven) {
        return key.answers() && securityEpoch == proven.securityEpoch();
    }
}
