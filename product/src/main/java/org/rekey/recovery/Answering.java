package org.rekey.recovery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.rekey.recovery.RecoveryAsked.Outcome;
import org.rekey.schedule.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Answers what was taken down, by mail, on a thread of its own once the page is answered. What a node that stopped
/// has left, any node answers a little later.
@Component
class Answering implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    private static final Duration SOON = Duration.ofSeconds(20);

    /// Nobody waits for an answer that long.
    private static final Duration LATE = Duration.ofMinutes(15);

    /// How long a link is told what became of it, once it is too old.
    private static final Duration KEPT = Duration.ofDays(3);

    private final WishRows wishes;
    private final RecoveryRows recoveries;
    private final UsernameMails usernames;
    private final LinkMails links;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Answering(
            WishRows wishes,
            RecoveryRows recoveries,
            UsernameMails usernames,
            LinkMails links,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.wishes = wishes;
        this.recoveries = recoveries;
        this.usernames = usernames;
        this.links = links;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(WishMade made) {
        Thread.ofVirtual().name("recovery").start(() -> {
            try {
                answer(made.wish());
            } catch (RuntimeException failure) {
                LOG.atWarn().setCause(failure).log("a forgotten username or password is answered later");
            }
        });
    }

    /// Takes the wish out and writes the mail in one transaction: it is answered once, or waits.
    void answer(UUID id) {
        transaction.executeWithoutResult(status -> wishes.take(id).ifPresent(this::answer));
    }

    private void answer(Wish wish) {
        var now = time.instant();
        if (wish.askedAt().plus(LATE).isBefore(now)) {
            events.publishEvent(new RecoveryAsked(now, null, wish.wanted(), Outcome.DROPPED));
            return;
        }
        var answers = switch (wish.wanted()) {
            case USERNAME -> usernames.answer(wish, now);
            case PASSWORD -> links.answer(wish, now);
        };
        answers.forEach(events::publishEvent);
    }

    @Override
    public String name() {
        return "forgotten-credentials";
    }

    @Override
    public Duration pause() {
        return SOON;
    }

    @Override
    public void run(Instant now) {
        wishes.left(now.minus(SOON)).forEach(this::answer);
        recoveries.purge(now.minus(KEPT));
    }
}
