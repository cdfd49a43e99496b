package org.rekey.keys.smscode;

import org.jspecify.annotations.Nullable;
import org.rekey.key.Challenge;

/// Says that a code is on a person's telephone, or why none was sent.
///
/// @param number where it went, masked; null when nothing was sent
public record SmsCodeChallenge(@Nullable String number, CodeOnItsWay code) implements Challenge {}
