package org.rekey.audit;

import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rekey.audit.Sealing.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The loop that seals each second and makes the partitions of the months to come. It lives and stops with the
/// application context.
@Component
class SealingLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SealingLoop.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_PREPARATIONS = Duration.ofHours(12);
    private static final int MONTHS_AHEAD = 3;
    private final Sealing sealing;
    private final Heads heads;
    private final JdbcClient jdbc;
    private final InstantSource time;
    private volatile Instant lastComplete;
    private Instant lastPrepared = Instant.EPOCH;
    private @Nullable Thread loop;
    private CountDownLatch stopping = new CountDownLatch(1);

    SealingLoop(Sealing sealing, Heads heads, JdbcClient jdbc, InstantSource time) {
        this.sealing = sealing;
        this.heads = heads;
        this.jdbc = jdbc;
        this.time = time;
        this.lastComplete = time.instant();
    }

    /// How long ago everything was sealed, by whichever node. Beyond a minute somebody should look.
    Duration age() {
        return Duration.between(lastComplete, time.instant());
    }

    @Override
    public synchronized void start() {
        if (loop == null) {
            stopping = new CountDownLatch(1);
            loop = Thread.ofVirtual().name("audit-sealer").start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        var stopped = loop;
        loop = null;
        stopping.countDown();
        if (stopped != null) {
            try {
                stopped.join(Duration.ofSeconds(20));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return loop != null;
    }

    /// Ends after the workers that still write events.
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        try {
            do {
                work();
            } while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            sealAll();
            heads.carryOut(time.instant());
            prepareMonths();
        } catch (RuntimeException | Error failure) {
            LOG.atError().setCause(failure).log("audit trail not sealed");
        }
    }

    void sealAll() {
        var more = true;
        while (more) {
            var began = time.instant();
            var outcome = sealing.seal(began);
            more = outcome instanceof Outcome.Sealed sealed && sealed.more();
            switch (outcome) {
                case Outcome.Sealed sealed -> done(sealed, began);
                case Outcome.Nothing nothing -> lastComplete = earlier(nothing.waiting(), began);
                case Outcome.Elsewhere elsewhere -> {}
            }
        }
    }

    private void done(Outcome.Sealed sealed, Instant began) {
        heads.moved(sealed.batch());
        if (!sealed.more()) {
            lastComplete = earlier(sealed.waiting(), began);
        }
    }

    /// Events of the last moment wait as a rule; those that wait for long show a transaction that stays open.
    private static Instant earlier(Optional<Instant> waiting, Instant began) {
        return waiting.filter(began::isAfter).orElse(began);
    }

    private void prepareMonths() {
        var now = time.instant();
        if (now.isBefore(lastPrepared.plus(BETWEEN_PREPARATIONS))) {
            return;
        }
        jdbc.sql("select audit_prepare_months(:today, :ahead)")
                .param("today", Date.valueOf(now.atZone(ZoneOffset.UTC).toLocalDate()))
                .param("ahead", MONTHS_AHEAD)
                .query(Integer.class)
                .single();
        lastPrepared = now;
    }
}
