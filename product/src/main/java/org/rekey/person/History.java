package org.rekey.person;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What has happened to people: the record that is kept of it, for the person's own eyes. One statement each.
public interface History {
    /// @param kinds the names of the events that are asked for
    /// @param before what ended the page before this one; nothing follows what happened to somebody else
    /// @return the latest first
    List<Happening> of(PersonId person, Collection<String> kinds, Instant since, Optional<UUID> before, int most);

    /// One of them; empty also when it is another person's.
    Optional<Happening> find(PersonId person, Collection<String> kinds, Instant since, UUID id);
}
