package org.rekey.schedule;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The beat of the program: polls what is polled every two seconds and runs jobs that are due. It stops and
/// starts with its application context, so that a context put aside by the tests does no work.
@Component
class Metronome implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Metronome.class);
    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_JOBS = Duration.ofSeconds(5);
    private final List<Polled> polled;
    private final List<RecurringJob> recurring;
    private final Jobs jobs;
    private final InstantSource time;
    private volatile @Nullable Beat beat;

    Metronome(List<Polled> polled, List<RecurringJob> recurring, Jobs jobs, InstantSource time) {
        this.polled = polled;
        this.recurring = recurring;
        this.jobs = jobs;
        this.time = time;
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        recurring.forEach(job -> jobs.announce(job, time.instant()));
        beat = new Beat(BETWEEN_POLLS, this::poll, BETWEEN_JOBS, this::work);
    }

    @Override
    public synchronized void stop() {
        var running = beat;
        beat = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return beat != null;
    }

    /// Stops when the web server has answered its last request.
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE - 2048;
    }

    private void poll() {
        polled.forEach(one -> guarded("poll " + one.getClass().getSimpleName(), one::poll));
    }

    private void work() {
        recurring.forEach(job -> guarded("job " + job.name(), () -> jobs.runIfDue(job, time.instant())));
    }

    /// The database may be away for a while, or the memory full: the beat goes on, and what is known holds.
    private static void guarded(String what, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error failure) {
            LOG.atWarn().addKeyValue("work", what).setCause(failure).log("recurring work failed");
        }
    }
}
