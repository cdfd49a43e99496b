package org.rekey.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Two threads that do their work again and again until they are stopped. Stopping lets what runs come to its
/// end: work with the database is not interrupted.
final class Beat {
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread polls;
    private final Thread jobs;

    Beat(Duration betweenPolls, Runnable poll, Duration betweenJobs, Runnable job) {
        polls = Thread.ofVirtual().name("polls").start(() -> repeat(betweenPolls, poll));
        jobs = Thread.ofVirtual().name("jobs").start(() -> repeat(betweenJobs, job));
    }

    void stop() {
        stopping.countDown();
        try {
            polls.join(Duration.ofSeconds(20));
            jobs.join(Duration.ofSeconds(20));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeat(Duration pause, Runnable action) {
        try {
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                action.run();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
