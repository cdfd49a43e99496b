package org.rekey.key;

/// What a key asks its holder at logon. Open: each key type has its own, a public record that its template
/// shows. It holds nothing that answers it.
public interface Challenge {
    /// Whether anything can answer it; otherwise the page says why not, and has no form.
    default boolean answerable() {
        return true;
    }
}
