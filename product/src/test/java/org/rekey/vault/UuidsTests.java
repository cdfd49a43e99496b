package org.rekey.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UuidsTests {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.123999999Z");

    @Test
    void areOfVersionSevenAndCarryTheTime() {
        var uuid = Uuids.v7(NOW);

        assertThat(uuid.version()).isEqualTo(7);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void sortByTimeWithinAMillisecond() {
        var earlier = Uuids.v7(NOW.minusNanos(500));
        var later = Uuids.v7(NOW);

        assertThat(earlier.toString()).isLessThan(later.toString());
    }

    @Test
    void differAtTheSameMoment() {
        assertThat(IntStream.range(0, 1000).mapToObj(it -> Uuids.v7(NOW)).distinct())
                .hasSize(1000);
    }
}
