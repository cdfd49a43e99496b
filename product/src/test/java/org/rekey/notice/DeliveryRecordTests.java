package org.rekey.notice;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailSendException;

class DeliveryRecordTests {
    private static final PersonId ANN = new PersonId(UUID.randomUUID());
    private final Logger logger = (Logger) LoggerFactory.getLogger(DeliveryRecord.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DeliveryRecord record = new DeliveryRecord(meters);

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
    void aLineNamesTheNoticeAndNotThePerson() {
        var notice = notice();

        record.sent(notice);

        var line = line(notice);
        assertThat(line.getFormattedMessage()).isEqualTo("notice sent");
        assertThat(line.getKeyValuePairs().toString())
                .contains(notice.id().toString(), "notice.key-activated")
                .doesNotContain(ANN.toString());
    }

    @Test
    void whoeverCannotBeToldIsCounted() {
        record.on(new Outbox.Undeliverable(Lane.SECURITY));

        assertThat(meters.counter("rekey.notices", "lane", "security", "outcome", "undeliverable")
                        .count())
                .isOne();
    }

    @Test
    void whatWasGivenUpIsAnErrorAndEveryOutcomeIsCounted() {
        var refused = notice();
        record.sent(notice());
        record.sent(notice());
        record.givenUp(refused, "address refused");

        assertThat(line(refused).getLevel()).isEqualTo(Level.ERROR);
        assertThat(meters.get("rekey.notices")
                        .tags("lane", "security", "outcome", "sent")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(meters.get("rekey.notices").tags("outcome", "dead").counter().count())
                .isEqualTo(1);
    }

    @Test
    void theReasonIsTheInnermostFaultWithoutAnAddress() {
        var refused = new SendFailedException("Invalid Addresses");
        refused.setNextException(new MessagingException("550 no mailbox <ann@mail.example> here\r\nnor there"));
        var away = new MailSendException(
                "failed", new MessagingException("no connection", new ConnectException("refused")));

        assertThat(DeliveryRecord.reason(new MailSendException("failed", refused)))
                .isEqualTo("MessagingException: 550 no mailbox <…> here nor there");
        assertThat(DeliveryRecord.reason(away)).isEqualTo("ConnectException: refused");
    }

    /// The line about one notice: the workers of other tests in this JVM write to the same logger.
    private ILoggingEvent line(Claimed notice) {
        return List.copyOf(lines.list).stream()
                .filter(line ->
                        line.getKeyValuePairs().toString().contains(notice.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private static Claimed notice() {
        return new Claimed(
                UUID.randomUUID(),
                Lane.SECURITY,
                ANN,
                "notice.key-activated",
                Language.EN,
                1,
                null,
                ByteBuffer.allocate(0));
    }
}
