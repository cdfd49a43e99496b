package org.rekey.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Work done by so many at once, timed one by one.
final class Load {
    private Load() {}

    static <T> Measured run(String what, ServiceUnderTest service, int atOnce, List<T> turns, Consumer<T> work) {
        var waiting = new ConcurrentLinkedQueue<>(turns);
        var millis = new ConcurrentLinkedQueue<Double>();
        var failures = new AtomicInteger();
        var done = new CountDownLatch(atOnce);
        var before = service.spent();
        var started = System.nanoTime();
        for (int i = 0; i < atOnce; i++) {
            Thread.ofPlatform().start(() -> {
                for (var turn = waiting.poll(); turn != null; turn = waiting.poll()) {
                    var start = System.nanoTime();
                    try {
                        work.accept(turn);
                        millis.add((System.nanoTime() - start) / 1e6);
                    } catch (RuntimeException e) {
                        if (failures.incrementAndGet() == 1) {
                            System.err.println("first failure: " + e.getMessage());
                        }
                    }
                }
                done.countDown();
            });
        }
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var took = Duration.ofNanos(System.nanoTime() - started);
        var sorted = new ArrayList<>(millis);
        sorted.sort(null);
        return new Measured(
                what, atOnce, took, sorted, failures.get(), service.spent().since(before));
    }

    /// Each of them in turn, until there are so many.
    static <T> List<T> spread(List<T> of, int count) {
        return IntStream.range(0, count).mapToObj(i -> of.get(i % of.size())).toList();
    }
}
