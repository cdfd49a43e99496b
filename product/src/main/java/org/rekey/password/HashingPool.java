package org.rekey.password;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/// The threads on which all slow hashing happens: platform threads, for a native call pins a virtual one, and no
/// more of them than processors, so that overload queues instead of thrashing and then sheds.
///
/// Metrics: `rekey.hashing` (waiting and hashing together), `rekey.hashing.cpu` (seconds of processor time),
/// `rekey.hashing.waiting`, `rekey.hashing.refused`.
final class HashingPool implements AutoCloseable {
    private final ThreadPoolExecutor threads;
    private final int queue;
    private final Duration retryAfter;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong order = new AtomicLong();
    private final LongAdder cpuNanos = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final Timer timer;

    HashingPool(PasswordSettings settings, MeterRegistry meters) {
        int size = settings.poolSize();
        queue = settings.queue() * size;
        retryAfter = settings.retryAfter();
        threads = new ThreadPoolExecutor(
                size,
                size,
                1,
                TimeUnit.MINUTES,
                new PriorityBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("hashing-", 0).factory());
        timer = meters.timer("rekey.hashing");
        Gauge.builder("rekey.hashing.waiting", waiting, AtomicInteger::get).register(meters);
        FunctionCounter.builder("rekey.hashing.refused", refused, LongAdder::sum)
                .register(meters);
        FunctionCounter.builder("rekey.hashing.cpu", cpuNanos, it -> it.sum() / 1e9)
                .baseUnit("seconds")
                .register(meters);
    }

    /// Runs the work and waits for it.
    ///
    /// @throws HashingBusy when too many wait already
    <T> T run(Lane lane, Supplier<T> work) {
        if (waiting.incrementAndGet() > limit(lane)) {
            waiting.decrementAndGet();
            refused.increment();
            throw new HashingBusy(retryAfter);
        }
        long started = System.nanoTime();
        var task = new Queued<>(lane, order.incrementAndGet(), () -> measured(work));
        try {
            threads.execute(task);
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            task.cancel(false);
            threads.remove(task);
            Thread.currentThread().interrupt();
            throw new HashingBusy(retryAfter);
        } finally {
            waiting.decrementAndGet();
            timer.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        }
    }

    /// A quarter of the places is kept for people in their usual browser.
    private int limit(Lane lane) {
        return switch (lane) {
            case KNOWN_BROWSER -> queue;
            case STRANGER -> queue - queue / 4;
            case BACKGROUND -> Math.max(1, queue / 8);
        };
    }

    private <T> T measured(Supplier<T> work) {
        long before = clock.getCurrentThreadCpuTime();
        try {
            return work.get();
        } finally {
            cpuNanos.add(clock.getCurrentThreadCpuTime() - before);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    /// Known browsers first, then in the order they came.
    private static final class Queued<T> extends FutureTask<T> implements Comparable<Queued<?>> {
        private final Lane lane;
        private final long order;

        Queued(Lane lane, long order, Callable<T> work) {
            super(work);
            this.lane = lane;
            this.order = order;
        }

        @Override
        public int compareTo(Queued<?> other) {
            int byLane = lane.compareTo(other.lane);
            return byLane != 0 ? byLane : Long.compare(order, other.order);
        }
    }
}
