package org.rekey.keys.eid;

import java.time.Instant;
import java.util.Optional;
import org.rekey.key.PendingActivation;
import org.rekey.person.Names;

/// An activation that waits for the card, or for the click that confirms it.
///
/// @param shown the names on the card that was shown, if one was
public record EidPending(Optional<Names> shown, Instant expiresAt) implements PendingActivation {}
