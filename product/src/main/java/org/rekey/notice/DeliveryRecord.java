package org.rekey.notice;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// What is said of a delivery outside the outbox: a line of the log and the counter `rekey.notices` by lane and
/// outcome. Neither names the person or the address.
@Component
class DeliveryRecord {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRecord.class);
    private static final int LONGEST_REASON = 160;
    static final String NO_ADDRESS = "no address";

    private final MeterRegistry meters;

    DeliveryRecord(MeterRegistry meters) {
        this.meters = meters;
    }

    void sent(Claimed notice) {
        record(notice, "sent", Level.INFO, null);
    }

    void skipped(Claimed notice, String reason) {
        record(notice, "skipped", Level.INFO, reason);
    }

    void undeliverable(Claimed notice) {
        record(notice, "undeliverable", Level.INFO, NO_ADDRESS);
    }

    void triedAgainLater(Claimed notice, String reason) {
        record(notice, "retried", Level.WARN, reason);
    }

    void givenUp(Claimed notice, String reason) {
        record(notice, "dead", Level.ERROR, reason);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(Outbox.Undeliverable notice) {
        count(notice.lane(), "undeliverable");
        LOG.atInfo().addKeyValue("lane", notice.lane()).log("notice undeliverable");
    }

    /// Why a delivery failed, in one line for operators: the innermost fault, without any address in it.
    static String reason(Throwable failure) {
        var innermost = failure;
        for (var next = next(innermost); next != null; next = next(innermost)) {
            innermost = next;
        }
        var message = String.valueOf(innermost.getMessage())
                .replaceAll("[^\\s<>]+@[^\\s<>]+", "…")
                .replaceAll("\\s+", " ");
        var reason = innermost.getClass().getSimpleName() + ": " + message;
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }

    private void record(Claimed notice, String outcome, Level level, @Nullable String reason) {
        count(notice.lane(), outcome);
        var line = LOG.atLevel(level)
                .addKeyValue("notice", notice.id())
                .addKeyValue("kind", notice.kind())
                .addKeyValue("attempt", notice.attempt());
        if (reason != null) {
            line = line.addKeyValue("reason", reason);
        }
        line.log("notice {}", outcome);
    }

    private void count(Lane lane, String outcome) {
        meters.counter("rekey.notices", "lane", lane.name().toLowerCase(Locale.ROOT), "outcome", outcome)
                .increment();
    }
}
