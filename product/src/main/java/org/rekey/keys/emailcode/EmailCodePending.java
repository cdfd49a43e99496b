package org.rekey.keys.emailcode;

import java.time.Instant;
import org.rekey.key.PendingActivation;

/// An activation that waits for the code in the person's mailbox.
///
/// @param address where it went, masked
public record EmailCodePending(String address, CodeOnItsWay code, Instant expiresAt) implements PendingActivation {}
