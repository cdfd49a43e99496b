package org.rekey.keys.mobileapp;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/// What is known of a telephone's clock: which step was used last, and by how many seconds the codes typed so far
/// came late or early, as a sliding mean (RFC 6238 section 6).
///
/// The mean moves the window in which codes are looked for by one step at most, so the window always holds the
/// server's own step, and somebody who types slowly one day is not refused the next. It never reaches back to a
/// step that was used.
///
/// @param lastStep the step of the last accepted code; no code of it or of an earlier one is ever accepted again
/// @param driftSeconds positive when the telephone is ahead
record AppClock(long lastStep, int driftSeconds) {
    private static final int LARGEST_DRIFT = (int) Totp.STEP.toSeconds();
    private static final int WEIGHT = 4;

    AppClock {
        driftSeconds = Math.clamp(driftSeconds, -LARGEST_DRIFT, LARGEST_DRIFT);
    }

    /// A clock of which nothing is known yet.
    static AppClock unknown() {
        return new AppClock(0, 0);
    }

    /// The steps whose codes are looked at, the likeliest first; at most three.
    List<Long> window(Instant now, int tolerance) {
        long likeliest = Totp.step(now.plusSeconds(driftSeconds));
        return LongStream.rangeClosed(0, tolerance)
                .flatMap(away ->
                        LongStream.of(likeliest - away, likeliest + away).distinct())
                .boxed()
                .toList();
    }

    boolean used(long step) {
        return step <= lastStep;
    }

    /// The clock after a code of that step was accepted.
    AppClock after(long step, Instant now) {
        long middle = step * Totp.STEP.toSeconds() + Totp.STEP.toSeconds() / 2;
        int seen = (int) Math.clamp(middle - now.getEpochSecond(), -3L * LARGEST_DRIFT, 3L * LARGEST_DRIFT);
        return new AppClock(step, driftSeconds + Math.round((seen - driftSeconds) / (float) WEIGHT));
    }
}
