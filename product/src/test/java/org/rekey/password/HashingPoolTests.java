package org.rekey.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingPoolTests {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HashingPool pool = new HashingPool(
            new PasswordSettings(8, 1, 1, 4, Duration.ofSeconds(7), 8, 128, Duration.ZERO, Duration.ofMillis(1)),
            meters);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        gate.countDown();
        visitors.close();
        pool.close();
    }

    @Test
    void beyondTheQueuePeopleAreAskedToTryAgain() throws Exception {
        var admitted = fill(Lane.STRANGER, 3);

        assertThatThrownBy(() -> pool.run(Lane.STRANGER, () -> "x"))
                .isInstanceOfSatisfying(
                        HashingBusy.class, it -> assertThat(it.retryAfter()).isEqualTo(Duration.ofSeconds(7)));

        gate.countDown();
        for (var each : admitted) {
            assertThat(each.get()).isEqualTo("done");
        }
        assertThat(pool.run(Lane.STRANGER, () -> "again")).isEqualTo("again");
        assertThat(meters.get("rekey.hashing.refused").functionCounter().count())
                .isEqualTo(1);
    }

    @Test
    void aFloodOfStrangersLeavesRoomForPeopleInTheirUsualBrowser() throws Exception {
        fill(Lane.STRANGER, 3);
        var known = visitors.submit(() -> pool.run(Lane.KNOWN_BROWSER, () -> "known"));
        awaitWaiting(4);

        gate.countDown();

        assertThat(known.get()).isEqualTo("known");
    }

    @Test
    void peopleInTheirUsualBrowserGoFirst() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        fill(Lane.STRANGER, 1);
        var all = new ArrayList<Future<?>>();
        all.add(visitors.submit(() -> pool.run(Lane.STRANGER, () -> order.add("stranger"))));
        awaitWaiting(2);
        all.add(visitors.submit(() -> pool.run(Lane.KNOWN_BROWSER, () -> order.add("known"))));
        awaitWaiting(3);

        gate.countDown();
        for (var each : all) {
            each.get();
        }

        assertThat(order).containsExactly("known", "stranger");
    }

    @Test
    void aFailureReachesWhoAskedAndFreesThePlace() {
        for (int time = 0; time < 10; time++) {
            assertThatThrownBy(() -> pool.run(Lane.STRANGER, () -> {
                        throw new IllegalArgumentException("broken");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(meters.get("rekey.hashing.waiting").gauge().value()).isZero();
        assertThat(meters.get("rekey.hashing").timer().count()).isEqualTo(10);
    }

    private List<Future<String>> fill(Lane lane, int places) throws InterruptedException {
        var admitted = new ArrayList<Future<String>>();
        for (int place = 0; place < places; place++) {
            admitted.add(visitors.submit(() -> pool.run(lane, this::blocked)));
        }
        awaitWaiting(places);
        return admitted;
    }

    private String blocked() {
        try {
            gate.await();
            return "done";
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void awaitWaiting(int places) throws InterruptedException {
        while (meters.get("rekey.hashing.waiting").gauge().value() < places) {
            Thread.sleep(1);
        }
    }
}
