package org.rekey.keys.tokencard;

import static org.rekey.key.KeyFixture.NOON;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyFixture;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTrial;
import org.rekey.key.KeyType;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.key.LogonReference;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.password.SlowHashFixture;
import org.rekey.person.PersonId;
import org.rekey.vault.Randomness;
import org.springframework.transaction.support.TransactionOperations;

/// Cards and their codes, for tests.
final class CardTrial implements KeyTrial {
    static final Lineage PROOFED = new Lineage(null, new Level(500));

    final KeyFixture fixture;
    final SlowHashFixture hash;
    final TokenCard type;
    final TokenCards cards;
    private final TokenCardSettings settings;
    private final Map<KeyId, IssuedCard> issued = new ConcurrentHashMap<>();

    CardTrial(KeyFixture fixture, Reuse reuse) {
        this.fixture = fixture;
        settings = new TokenCardSettings(300, Set.of("pwd", "otp", "mfa"), reuse, 3);
        var rows = new CardRows(fixture.jdbc);
        var random = new Randomness();
        hash = new SlowHashFixture(fixture.vault);
        var hashing = new CardHashing(hash.hash(), random);
        type = new TokenCard(
                rows,
                new CardLooks(fixture.jdbc),
                hashing,
                random,
                settings,
                fixture.events::add,
                fixture.transactions);
        cards = cards(fixture.transactions);
    }

    TokenCards cards(TransactionOperations transactions) {
        var random = new Randomness();
        var hashing = new CardHashing(hash.hash(), random);
        return new TokenCards(fixture.keys(type), new CardRows(fixture.jdbc), hashing, random, settings, transactions);
    }

    @Override
    public KeyType<?> type() {
        return type;
    }

    @Override
    public KeyFixture fixture() {
        return fixture;
    }

    @Override
    public PersonId holder() {
        return fixture.person();
    }

    @Override
    public DigitalKey issue(PersonId holder) {
        return key(cards.issue(holder, PROOFED, NOON));
    }

    DigitalKey key(IssuedCard card) {
        issued.put(card.key(), card);
        return fixture.keys(type).find(card.key()).orElseThrow();
    }

    @Override
    public String rightAnswer(DigitalKey key, LogonReference logon, Instant now) {
        return code(key, asked(key));
    }

    @Override
    public String wrongAnswer() {
        return "AEIOUU";
    }

    /// The code of a number, read from the card.
    String code(DigitalKey key, int number) {
        return Objects.requireNonNull(issued.get(key.id())).codes().get(number - 1);
    }

    int asked(DigitalKey key) {
        return Objects.requireNonNull(
                type.challenge(key, KeyFixture.logon(), NOON).number());
    }

    Verification answer(DigitalKey key, String code) {
        return type.verify(key, KeyFixture.logon(), new Submission(code), NOON);
    }
}
