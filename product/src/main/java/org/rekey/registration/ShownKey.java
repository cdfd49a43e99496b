package org.rekey.registration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// One of a person's keys, as support sees it.
///
/// @param name the key of its text
/// @param extendableTo how far the office may extend it personally, while its kind is being retired
public record ShownKey(
        UUID id, String name, String state, String since, boolean restorable, Optional<LocalDate> extendableTo) {
    public boolean active() {
        return state.equals("active");
    }
}
