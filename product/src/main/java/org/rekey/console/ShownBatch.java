package org.rekey.console;

import java.util.UUID;

/// A print batch as the page shows it.
///
/// @param stopped how many of its letters must not leave any more
/// @param state `open`, `handed` or `voided`
/// @param ended when it was handed over or given up
public record ShownBatch(UUID id, String made, int letters, int stopped, String checksum, String state, String ended) {
    public boolean open() {
        return state.equals("open");
    }
}
