package org.rekey.keys.eid;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rekey.person.PersonId;

/// The errand with which a browser is sent to show a card: for which logon or activation, until when, and where
/// to go afterwards. It travels sealed, in the address, and is good for one proof.
///
/// @param id of this errand alone
/// @param flow the logon in progress; only the browser in which it is in progress can use what comes of it
/// @param person who is activating a key; empty at a logon
/// @param back a path of this service, chosen by itself
record HandOver(UUID id, UUID flow, Optional<PersonId> person, Instant until, String back) {}
