package org.rekey.console;

import java.time.Instant;
import java.util.UUID;
import org.rekey.event.DomainEvent;

/// A proposed change was approved and is in force, or was declined or withdrawn.
///
/// @param operator the deciding operator's id as a person
record ChangeDecided(Instant at, UUID proposal, UUID operator, Change.Kind change, Proposal.State decision)
        implements DomainEvent {}
