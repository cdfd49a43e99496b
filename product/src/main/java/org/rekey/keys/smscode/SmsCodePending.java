package org.rekey.keys.smscode;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rekey.key.PendingActivation;

/// An activation that waits for the code on the person's telephone.
///
/// @param number where it went, masked; null when none was given yet
public record SmsCodePending(@Nullable String number, CodeOnItsWay code, Instant expiresAt)
        implements PendingActivation {}
