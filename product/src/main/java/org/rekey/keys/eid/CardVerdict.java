package org.rekey.keys.eid;

/// What a card that was shown is worth.
sealed interface CardVerdict {
    record Good(CardHolder holder) implements CardVerdict {}

    record Bad(Refusal refusal) implements CardVerdict {}
}
