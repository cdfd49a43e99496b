package org.rekey.keys.tokencard;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyEnding;
import org.rekey.key.KeyId;
import org.rekey.key.Lineage;
import org.rekey.person.PersonId;
import org.rekey.vault.Randomness;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Gives cards to persons. A new card makes the former one invalid at once.
@Component
public class TokenCards {
    private static final int SERIAL = 10;
    private final DigitalKeys keys;
    private final CardRows rows;
    private final CardHashing hashing;
    private final Randomness random;
    private final TokenCardSettings settings;
    private final TransactionOperations transactions;

    TokenCards(
            DigitalKeys keys,
            CardRows rows,
            CardHashing hashing,
            Randomness random,
            TokenCardSettings settings,
            TransactionOperations transactions) {
        this.keys = keys;
        this.rows = rows;
        this.hashing = hashing;
        this.random = random;
        this.settings = settings;
        this.transactions = transactions;
    }

    /// A new card with codes of its own. Costs 24 slow hashes.
    public IssuedCard issue(PersonId holder, Lineage lineage, Instant now) {
        var codes = CardCode.draw(random);
        return write(holder, codes, hashing.slowly(codes), lineage, now);
    }

    /// A new card with these codes, whose slow hashes were made before.
    IssuedCard write(PersonId holder, List<CardCode> codes, CardTags tags, Lineage lineage, Instant now) {
        return write(holder, serial(), settings.reuse(), codes, tags, lineage, now);
    }

    /// A card that exists already. Its codes are hashed quickly, and slowly as each is used.
    ///
    /// @param codes the 24 codes, number 1 first: six letters each
    public IssuedCard bring(
            PersonId holder, String serial, Reuse reuse, List<String> codes, Lineage lineage, Instant now) {
        if (codes.size() != CardCode.ON_A_CARD) {
            throw new IllegalArgumentException("a card has 24 codes");
        }
        var read = codes.stream()
                .map(code -> new CardCode(code.toUpperCase(Locale.ROOT)))
                .toList();
        return write(holder, serial, reuse, read, hashing.quickly(read), lineage, now);
    }

    private IssuedCard write(
            PersonId holder,
            String serial,
            Reuse reuse,
            List<CardCode> codes,
            CardTags tags,
            Lineage lineage,
            Instant now) {
        return transactions.execute(status -> {
            endFormer(holder, now);
            var key = keys.add(holder, TokenCard.ID, lineage, now);
            return bind(holder, key, serial, reuse, codes, tags);
        });
    }

    /// The secrets of a card whose key is there already, and on its way to the holder.
    IssuedCard bind(PersonId holder, KeyId key, List<CardCode> codes, CardTags tags) {
        return bind(holder, key, serial(), settings.reuse(), codes, tags);
    }

    private IssuedCard bind(
            PersonId holder, KeyId key, String serial, Reuse reuse, List<CardCode> codes, CardTags tags) {
        rows.insert(new Card(key, holder, serial, reuse, tags, Numbers.NONE, Draw.first(random::below), 0));
        return new IssuedCard(key, serial, codes.stream().map(CardCode::letters).toList());
    }

    private void endFormer(PersonId holder, Instant now) {
        for (DigitalKey former : keys.all(holder)) {
            if (former.type().equals(TokenCard.ID) && former.state() != DigitalKey.State.ENDED) {
                keys.end(former.id(), KeyEnding.REISSUED, null, now);
            }
        }
    }

    private String serial() {
        var digits = new StringBuilder(SERIAL);
        for (int i = 0; i < SERIAL; i++) {
            digits.append(random.below(10));
        }
        return digits.toString();
    }
}
