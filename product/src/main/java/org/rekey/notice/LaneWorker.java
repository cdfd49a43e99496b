package org.rekey.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The loop that empties one lane: it claims as many notices as it has free connections and sends each on a
/// thread of its own. It sleeps until something is added on this node, and looks anyway from time to time for
/// what other nodes left behind.
final class LaneWorker {
    private static final Logger LOG = LoggerFactory.getLogger(LaneWorker.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);
    private static final Duration REST_AFTER_A_FAULT = Duration.ofSeconds(5);
    private final Lane lane;
    private final Claims claims;
    private final Delivery delivery;
    private final BooleanSupplier ready;
    private final InstantSource time;
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore free;
    private final Thread loop;
    private final ExecutorService senders = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("notice-", 0).factory());
    private volatile boolean running = true;
    private Instant lastReclaim = Instant.EPOCH;

    /// @param ready whether anything can be sent at all
    LaneWorker(
            Lane lane, int connections, BooleanSupplier ready, Claims claims, Delivery delivery, InstantSource time) {
        this.lane = lane;
        this.ready = ready;
        this.claims = claims;
        this.delivery = delivery;
        this.time = time;
        this.free = new Semaphore(connections);
        this.loop = Thread.ofVirtual().name("outbox-" + lane).start(this::run);
    }

    Lane lane() {
        return lane;
    }

    /// Something was added.
    void wake() {
        bell.release();
    }

    /// Takes nothing more and waits for what is under way; what does not end in time is sent again after its
    /// claim has run out.
    void stop() {
        running = false;
        wake();
        try {
            loop.join(Duration.ofSeconds(5));
            senders.shutdown();
            if (!senders.awaitTermination(20, TimeUnit.SECONDS)) {
                senders.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            senders.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                if (!round()) {
                    rest(LONGEST_SLEEP);
                }
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException | Error fault) {
                if (running) {
                    LOG.atWarn().addKeyValue("lane", lane).setCause(fault).log("outbox out of reach");
                    pause();
                }
            }
        }
    }

    /// One look into the lane. Whether anything was found.
    private boolean round() throws InterruptedException {
        var now = time.instant();
        // a clock may have been put back
        if (now.isBefore(lastReclaim)
                || lastReclaim.plus(Claims.CLAIM.dividedBy(4)).isBefore(now)) {
            lastReclaim = now;
            claims.reclaim(now);
        }
        bell.drainPermits();
        if (!ready.getAsBoolean()) {
            return false;
        }
        free.acquire();
        if (!running) {
            free.release();
            return false;
        }
        var permits = 1 + free.drainPermits();
        var taken = 0;
        try {
            for (var notice : claims.take(lane, permits, time.instant())) {
                senders.execute(() -> deliver(notice));
                taken++;
            }
        } finally {
            free.release(permits - taken);
        }
        return taken > 0;
    }

    private void deliver(Claimed notice) {
        try {
            delivery.deliver(notice);
        } catch (RuntimeException | Error fault) {
            LOG.atError().addKeyValue("notice", notice.id()).setCause(fault).log("notice not delivered");
        } finally {
            free.release();
        }
    }

    private void rest(Duration most) throws InterruptedException {
        if (bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private void pause() {
        try {
            rest(REST_AFTER_A_FAULT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
