package org.rekey.transfer;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;

/// Says every few seconds how far an import has come.
final class Progress implements Consumer<Tally> {
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private final PrintStream out;
    private final long began = System.nanoTime();
    private long said = began;
    private long first = -1;

    Progress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void accept(Tally tally) {
        long now = System.nanoTime();
        if (first < 0) {
            first = tally.lines();
        }
        if (now - said >= PAUSE) {
            said = now;
            out.printf("%s, %,d lines a second%n", tally, (tally.lines() - first) * 1_000_000_000L / (now - began));
        }
    }
}
