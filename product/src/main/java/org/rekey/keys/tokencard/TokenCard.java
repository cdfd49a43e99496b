package org.rekey.keys.tokencard;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.rekey.key.Activation;
import org.rekey.key.ChallengeUnanswered;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyNearlyUsedUp;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.LogonReference;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.key.Verification.Accepted;
import org.rekey.key.Verification.Reason;
import org.rekey.key.Verification.Rejected;
import org.rekey.vault.Randomness;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The kind of key that is a paper card. The number asked belongs to the card, not to a logon: it is the same on
/// every page, node and day until its code is typed. An answer takes two statements.
@Component
@EnableConfigurationProperties(TokenCardSettings.class)
class TokenCard implements KeyType<TokenCardChallenge> {
    static final KeyTypeId ID = new KeyTypeId("token-card");

    /// How many codes are left when the holder is told.
    private static final Set<Integer> TOLD_AT = Set.of(5, 1, 0);

    private final CardRows rows;
    private final CardLooks looks;
    private final CardHashing hashing;
    private final Randomness random;
    private final TokenCardSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Activation<?> activation = new NotByHolder();

    TokenCard(
            CardRows rows,
            CardLooks looks,
            CardHashing hashing,
            Randomness random,
            TokenCardSettings settings,
            ApplicationEventPublisher events,
            TransactionOperations transactions) {
        this.rows = rows;
        this.looks = looks;
        this.hashing = hashing;
        this.random = random;
        this.settings = settings;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public KeyTypeId id() {
        return ID;
    }

    @Override
    public Level level() {
        return new Level(settings.level());
    }

    @Override
    public Set<String> amr() {
        return settings.amr();
    }

    @Override
    public boolean followsPassword() {
        return true;
    }

    @Override
    public TokenCardChallenge challenge(DigitalKey key, LogonReference logon, Instant now) {
        return (logon.knownBrowser() ? rows.find(key) : shownToStranger(key, logon, now))
                .map(TokenCard::challenge)
                .orElse(TokenCardChallenge.NONE);
    }

    private static TokenCardChallenge challenge(Card card) {
        return new TokenCardChallenge(card.draw().asked(), card.reuse() == Reuse.REUSABLE ? null : card.left());
    }

    /// Whoever has stolen a password can look at the number until one comes up that he knows, and no failure is
    /// ever counted. So the looks are.
    private Optional<Card> shownToStranger(DigitalKey key, LogonReference logon, Instant now) {
        return transactions.execute(status -> {
            var card = rows.locked(key);
            if (card.isPresent() && looks.add(key, logon.flow(), now)) {
                int untold = looks.tell(key.id(), settings.unanswered(), now);
                if (untold > 0) {
                    events.publishEvent(new ChallengeUnanswered(now, key.holder(), key.id(), ID, untold));
                }
            }
            return card;
        });
    }

    @Override
    public Verification verify(DigitalKey key, LogonReference logon, Submission answer, Instant now) {
        return judged(key, logon, answer, now).get();
    }

    @Override
    public Supplier<Verification> judged(DigitalKey key, LogonReference logon, Submission answer, Instant now) {
        var code = CardCode.in(answer);
        if (code.isEmpty()) {
            return refused(Reason.MALFORMED);
        }
        return rows.find(key).map(card -> judged(card, code.get(), logon, now)).orElse(refused(Reason.WRONG));
    }

    private Supplier<Verification> judged(Card card, CardCode code, LogonReference logon, Instant now) {
        Integer asked = card.draw().asked();
        if (asked == null) {
            return refused(Reason.EXHAUSTED);
        }
        if (!hashing.matches(card.tags(), asked, code)) {
            return refused(Reason.WRONG);
        }
        var tags = card.reuse() == Reuse.REUSABLE ? hashing.renewed(card.tags(), asked, code) : card.tags();
        var answered = card.answered(asked, tags, random::below);
        return () -> use(card, answered, logon, now);
    }

    private Verification use(Card card, Card answered, LogonReference logon, Instant now) {
        if (!rows.replace(card, answered, logon.flow())) {
            return new Rejected(Reason.USED);
        }
        if (card.reuse() == Reuse.SINGLE_USE && TOLD_AT.contains(answered.left())) {
            events.publishEvent(new KeyNearlyUsedUp(now, card.holder(), card.key(), ID, answered.left()));
        }
        return new Accepted();
    }

    private static Supplier<Verification> refused(Reason reason) {
        return () -> new Rejected(reason);
    }

    @Override
    public Activation<?> activation() {
        return activation;
    }
}
