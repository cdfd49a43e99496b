package org.rekey.mykeys.undo;

import java.time.Instant;
import java.util.UUID;
import org.rekey.person.PersonId;

/// A change of address that can be undone.
///
/// @param changedAt when the address was replaced
public record Reversal(UUID id, PersonId person, Instant changedAt) {}
