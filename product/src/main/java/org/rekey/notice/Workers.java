package org.rekey.notice;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.rekey.notice.Outbox.Waiting;
import org.rekey.notice.sms.OperatorLink;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// The workers of this node, one for each lane. They live and stop with the application context, so that a
/// context put aside sends nothing.
@Component
@EnableConfigurationProperties(MailSettings.class)
class Workers implements SmartLifecycle {
    /// Stops when the web server has answered its last request, so that the codes of those still leave.
    static final int PHASE = OperatorLink.PHASE + 10;

    private final Claims claims;
    private final Delivery delivery;
    private final MailSettings settings;
    private final TextChannel texts;
    private final InstantSource time;
    private volatile List<LaneWorker> lanes = List.of();

    Workers(Claims claims, Delivery delivery, MailSettings settings, TextChannel texts, InstantSource time) {
        this.claims = claims;
        this.delivery = delivery;
        this.settings = settings;
        this.texts = texts;
        this.time = time;
    }

    /// Nobody sees the row before the commit, so nobody is woken before it.
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(Waiting waiting) {
        lanes.stream().filter(worker -> worker.lane() == waiting.lane()).forEach(LaneWorker::wake);
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            lanes = Arrays.stream(Lane.values()).map(this::worker).toList();
        }
    }

    private LaneWorker worker(Lane lane) {
        return lane == Lane.TEXTS
                ? new LaneWorker(lane, texts.window(), texts::ready, claims, delivery, time)
                : new LaneWorker(lane, settings.connections(), () -> true, claims, delivery, time);
    }

    @Override
    public synchronized void stop() {
        var stopping = lanes;
        lanes = List.of();
        stopping.parallelStream().forEach(LaneWorker::stop);
    }

    @Override
    public boolean isRunning() {
        return !lanes.isEmpty();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
