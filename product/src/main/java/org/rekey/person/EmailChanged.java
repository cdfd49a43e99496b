package org.rekey.person;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// A person's e-mail address was replaced, or given for the first time. The former one is kept for 72 hours: it is
/// told of the change and can undo it.
///
/// @param hadFormer whether there was one before
/// @param verified whether the new one is known to be theirs
public record EmailChanged(PersonId person, boolean hadFormer, boolean verified, Instant at) implements DomainEvent {}
