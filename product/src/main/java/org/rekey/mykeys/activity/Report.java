package org.rekey.mykeys.activity;

import java.time.Instant;
import java.util.UUID;
import org.rekey.person.PersonId;

/// Somebody said of something that happened in their name that it was not them.
///
/// @param event what it was
/// @param reference the number by which the person and the service desk speak of it
/// @param suspended how many keys were
/// @param keysLeft a key is left with which the person can log on to My digital keys
public record Report(UUID event, PersonId person, String reference, Instant at, int suspended, boolean keysLeft) {}
