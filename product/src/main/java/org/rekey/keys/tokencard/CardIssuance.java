package org.rekey.keys.tokencard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.key.Courier;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.Enclosure;
import org.rekey.key.Issuance;
import org.rekey.key.KeyHeldAlready;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Lineage;
import org.rekey.person.Person;
import org.rekey.schedule.PhaseOutCalendar;
import org.rekey.vault.Randomness;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Makes a card and sends it as an encrypted PDF. Its codes are in nobody's hands but the holder's: here they are
/// hashes from the first moment, and the document is kept nowhere but in the outbox, until it has left.
@Component
class CardIssuance implements Issuance {
    private static final Duration WORTH_SENDING = Duration.ofDays(3);
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final DigitalKeys keys;
    private final TokenCards cards;
    private final CardHashing hashing;
    private final CardPaper paper;
    private final Courier courier;
    private final Randomness random;
    private final TransactionOperations transactions;
    private final PhaseOutCalendar calendar;
    private final ZoneId zone;

    CardIssuance(
            DigitalKeys keys,
            TokenCards cards,
            CardHashing hashing,
            CardPaper paper,
            Courier courier,
            Randomness random,
            TransactionOperations transactions,
            PhaseOutCalendar calendar,
            @Value("${rekey.logon.zone:Europe/Brussels}") ZoneId zone) {
        this.keys = keys;
        this.cards = cards;
        this.hashing = hashing;
        this.paper = paper;
        this.courier = courier;
        this.random = random;
        this.transactions = transactions;
        this.calendar = calendar;
        this.zone = zone;
    }

    @Override
    public KeyTypeId type() {
        return TokenCard.ID;
    }

    @Override
    public Optional<Made> make(Person holder, Lineage lineage, @Nullable KeyId former, Instant now) {
        var codes = CardCode.draw(random);
        var tags = hashing.slowly(codes);
        var passphrase = passphrase();
        try {
            return transactions.execute(status -> {
                if (!present(holder).equals(Optional.ofNullable(former))) {
                    return Optional.<Made>empty();
                }
                var card = cards.write(holder.id(), codes, tags, lineage, now);
                send(holder, card, passphrase, now);
                return Optional.of(new Made(card.key(), passphrase));
            });
        } catch (KeyHeldAlready quicker) {
            return Optional.empty();
        }
    }

    /// Held until the transaction has ended: of two clicks, the second sees what the first has made.
    private Optional<KeyId> present(Person holder) {
        return keys.activeHeld(holder.id()).stream()
                .filter(key -> key.type().equals(TokenCard.ID))
                .map(DigitalKey::id)
                .findFirst();
    }

    private void send(Person holder, IssuedCard card, String passphrase, Instant now) {
        var requested = LocalDate.ofInstant(calendar.instant(), zone);
        var pdf = paper.write(holder, card, requested, passphrase, passphrase() + passphrase());
        var enclosure = new Enclosure("token-card.pdf", "application/pdf", pdf);
        courier.email(card.key().value(), holder, "key.token-card.mail", enclosure, now.plus(WORTH_SENDING));
    }

    /// 16 letters in groups, 67 bits: enough against whoever tries out a mail that was intercepted, for the function
    /// of ISO 32000-2 that makes a key of it is slow.
    private String passphrase() {
        var letters = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                letters.append('-');
            }
            letters.append(CardCode.ALPHABET.charAt(random.below(CardCode.ALPHABET.length())));
        }
        return letters.toString();
    }
}
