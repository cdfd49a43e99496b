package org.rekey.key;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rekey.person.PersonId;

/// What the contract of key types must know of the one that sits it.
public interface KeyTrial {
    KeyType<?> type();

    KeyFixture fixture();

    /// A person who could hold such a key.
    PersonId holder();

    /// An active key of this kind.
    DigitalKey issue(PersonId holder);

    /// The right answer to what the key asks this logon at that moment; it was asked before.
    String rightAnswer(DigitalKey key, LogonReference logon, Instant now);

    /// Something in the right form that answers nothing.
    String wrongAnswer();

    /// When an answer is no longer right that was right at noon; null for a kind whose question waits for ever.
    default @Nullable Instant late() {
        return null;
    }

    /// Whether the question belongs to one logon. Where it belongs to the key, as on a card, the answer is good in
    /// another logon of the same holder too, but once.
    default boolean asksEachLogon() {
        return false;
    }
}
