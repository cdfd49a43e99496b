package org.rekey.keys.tokencard;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rekey.dispatch.Printing;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.paper.Sheets;
import org.rekey.password.SlowHash;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.rekey.vault.Randomness;
import org.springframework.stereotype.Component;

/// Makes cards that go by post: codes in memory, hashes in the database, letters on the paper of the mail house.
@Component
class CardPrinting implements Printing {
    private final TokenCards cards;
    private final CardHashing hashing;
    private final CardPaper paper;
    private final Randomness random;

    CardPrinting(TokenCards cards, SlowHash hash, CardPaper paper, Randomness random) {
        this.cards = cards;
        hashing = new CardHashing(new PatientHash(hash), random);
        this.paper = paper;
        this.random = random;
    }

    @Override
    public KeyTypeId type() {
        return TokenCard.ID;
    }

    @Override
    public Draft draft() {
        var codes = CardCode.draw(random);
        return new CardDraft(codes, hashing.slowly(codes));
    }

    /// A card that is nobody's yet. Its `toString` hides it.
    private final class CardDraft implements Draft {
        private final List<CardCode> codes;
        private final CardTags tags;
        private @Nullable IssuedCard card;

        private CardDraft(List<CardCode> codes, CardTags tags) {
            this.codes = codes;
            this.tags = tags;
        }

        @Override
        public String bind(PersonId holder, KeyId key) {
            card = cards.bind(holder, key, codes, tags);
            return card.serial();
        }

        @Override
        public void print(Sheets sheets, Person holder, LocalDate requested, boolean large) {
            paper.print(sheets, holder, Objects.requireNonNull(card, "bound first"), requested, large);
        }
    }
}
