package org.rekey.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rekey.database.AsOwner;
import org.rekey.database.RealDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealDatabase
class DemoCalendarTests {
    private static final Instant LAST_DAY = Instant.parse("2024-01-30T10:00:00Z");

    private final JdbcClient jdbc;

    DemoCalendarTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @BeforeEach
    void makesTheTable(@AsOwner JdbcClient owner) throws IOException {
        try (InputStream migration =
                DemoCalendar.class.getResourceAsStream("/rekey-demo/V20261121235900__demo_calendar.sql")) {
            owner.sql("drop table if exists demo_calendar").update();
            owner.sql(new String(migration.readAllBytes(), UTF_8)).update();
        }
    }

    @Test
    void isFollowedByAnotherNodeAtItsNextPoll() {
        DemoCalendar here = new DemoCalendar(jdbc, InstantSource.system());
        DemoCalendar there = new DemoCalendar(jdbc, InstantSource.system());

        here.travelTo(LAST_DAY);
        there.poll();

        assertThat(there.instant()).isCloseTo(LAST_DAY, within(10, ChronoUnit.SECONDS));
    }

    @Test
    void staysWhereItWasPutThoughAPollReadTheRowBefore() throws InterruptedException {
        DemoCalendar calendar = new DemoCalendar(jdbc, InstantSource.system());
        AtomicBoolean travelled = new AtomicBoolean();
        Thread polling = Thread.startVirtualThread(() -> {
            while (!travelled.get()) {
                calendar.poll();
            }
        });

        for (int day = 0; day < 300; day++) {
            Instant moment = LAST_DAY.plus(Duration.ofDays(day));
            calendar.travelTo(moment);
            assertThat(calendar.instant()).isCloseTo(moment, within(10, ChronoUnit.SECONDS));
            Thread.onSpinWait();
            assertThat(calendar.instant()).isCloseTo(moment, within(10, ChronoUnit.SECONDS));
        }
        travelled.set(true);
        polling.join();
    }
}
