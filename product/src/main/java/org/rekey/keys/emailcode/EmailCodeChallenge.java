package org.rekey.keys.emailcode;

import org.jspecify.annotations.Nullable;
import org.rekey.key.Challenge;

/// Says that a code is in a person's mailbox, or why none was sent.
///
/// @param address where it went, masked; null when the person has no confirmed address
public record EmailCodeChallenge(@Nullable String address, CodeOnItsWay code) implements Challenge {}
