package org.rekey.key;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.person.Person;

/// How a kind of key is made by this service and sent to its holder, in place of being activated by the holder. A
/// bean beside the [KeyType] of such a kind.
///
/// The texts `key.<id>.issue.title`, `.issue.lead`, `.issue.done` and `.issue.passphrase` are its words on the page
/// that asks for one.
public interface Issuance {
    KeyTypeId type();

    /// Makes one and sends it by mail to the holder's confirmed address, as a document that a passphrase opens. A
    /// former one becomes invalid in the same transaction. May cost a second, and holds no connection for it.
    ///
    /// @param former the holder's key of this kind, as it was shown to the holder; null if there was none
    /// @return empty when that has changed meanwhile, by a second click or another tab: nothing was made
    Optional<Made> make(Person holder, Lineage lineage, @Nullable KeyId former, Instant now);

    /// A key on its way to its holder.
    ///
    /// @param passphrase opens the document: for the holder's eyes, once. The `toString` hides it
    record Made(KeyId key, String passphrase) {
        @Override
        public String toString() {
            return "Made[" + key + "]";
        }
    }
}
