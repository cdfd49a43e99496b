package org.rekey.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyId;
import org.rekey.key.KeyLocked;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

class EventsInMetricsAndLogTests {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.rekey.event");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
        logger.setLevel(null);
    }

    @Test
    void aLineSaysWhatHappenedAndNotToWhom() {
        var flow = UUID.randomUUID();

        new EventLog().on(new CodeRefused(NOW, PERSON, new KeyTypeId("some-key"), Why.TOO_LATE, flow));

        var line = lines.list.getFirst();
        assertThat(line.getFormattedMessage()).isEqualTo("code refused");
        assertThat(line.getKeyValuePairs().stream().map(KeyValuePair::toString))
                .containsExactly(
                        "event=\"code-refused\"",
                        "detail=\"too-late\"",
                        "keyType=\"some-key\"",
                        "flow=\"" + flow + "\"");
        assertThat(line.toString() + line.getKeyValuePairs()).doesNotContain(PERSON.toString());
    }

    @Test
    void everyKindOfEventIsAMetricWithoutBeingNamedAnywhere() {
        var meters = new io.micrometer.core.instrument.simple.SimpleMeterRegistry();
        var counting = new EventMeters(meters, id -> "some-service");

        counting.on(new CodeRefused(NOW, PERSON, new KeyTypeId("some-key"), Why.TOO_LATE, UUID.randomUUID()));
        counting.on(new CodeRefused(NOW, PERSON, new KeyTypeId("some-key"), Why.TOO_LATE, UUID.randomUUID()));
        counting.on(new KeyLocked(NOW, PERSON, new KeyId(UUID.randomUUID()), new KeyTypeId("some-key"), NOW));

        assertThat(meters.get("rekey.code.refused")
                        .tags("key_type", "some-key", "service", "none", "detail", "too-late")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(meters.get("rekey.key.locked").counter().count()).isEqualTo(1);
    }

    enum Why {
        TOO_LATE
    }

    record CodeRefused(Instant at, PersonId person, KeyTypeId keyType, Why why, UUID flow) implements DomainEvent {}
}
