package org.rekey.mykeys.keyring;

import java.time.LocalDate;
import java.util.Optional;

/// A key that has ended, as the list shows it.
///
/// @param name the key of its kind's name
/// @param how the key of the text that says how it ended
/// @param by the name of the kind that took its place, if one did
public record Tombstone(String name, String label, LocalDate endedOn, String how, Optional<String> by) {}
