package org.rekey.password;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// A hundred wrong passwords in a row came from browsers that are not the holder's. From there none is looked at
/// until the moment given, one a day after that, and the holder is told; his own browsers are not affected.
public record GuessingStopped(Instant at, PersonId person, Instant until) implements DomainEvent {}
