package org.rekey.console;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal in words.
///
/// @param what the change
/// @param by who proposed it and when
/// @param outcome what came of it, who decided and when; null while it is open
/// @param approvable by whoever reads it
/// @param own proposed by whoever reads it
public record Described(
        UUID id, String what, String by, @Nullable String outcome, boolean approvable, boolean own) {
    public boolean open() {
        return outcome == null;
    }
}
