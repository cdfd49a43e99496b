package org.rekey.logon;

import java.time.LocalDate;
import java.util.Optional;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;

/// One kind of key on the main logon screen.
///
/// @param warned choosing it shows the warning first
public record Offer(KeyTypeId key, Level level, Optional<Tag> tag, boolean warned) {

    /// What is said beside a kind of key: at most one thing.
    public sealed interface Tag {
        record Recommended() implements Tag {}

        record Strongest() implements Tag {}

        /// It is weaker than its level says.
        record Restricted() implements Tag {}

        /// It ends; the last day on which it works.
        record Until(LocalDate lastDay) implements Tag {}
    }
}
