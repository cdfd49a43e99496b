package org.rekey.notice.sms;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.rekey.person.MobileNumber;
import org.rekey.settings.OnlyWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// This node's link to the telephone operator. It is bound for sending and receipts, tried when it is silent, and
/// made anew when it breaks, after waits that grow. It lives and stops with the application context.
@Component
@OnlyWith("${rekey.sms.host:}")
@EnableConfigurationProperties(SmsSettings.class)
public class OperatorLink implements SmartLifecycle {
    /// Stops after the workers of the outbox have handed over what they hold, and starts before them.
    public static final int PHASE = WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE - 2058;

    private static final Logger LOG = LoggerFactory.getLogger(OperatorLink.class);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    /// What the operator says of the number, and will say again (SMPP 3.4 section 5.1.3).
    private static final Set<Integer> OF_THE_NUMBER = Set.of(
            SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RINVDSTTON, SMPPConstant.STAT_ESME_RINVDSTNPI);

    private static final Set<Integer> TOO_MUCH =
            Set.of(SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL);

    private final SmsSettings settings;
    private final Receipts receipts;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final Patience throttled;
    private final Connections connections;
    private final Semaphore bell = new Semaphore(0);
    private volatile @Nullable SMPPSession session;
    private volatile @Nullable Thread keeper;

    /// Certificates are believed that the JVM believes: `javax.net.ssl.trustStore` names others.
    @Autowired
    OperatorLink(SmsSettings settings, Receipts receipts, InstantSource time, ApplicationEventPublisher events) {
        this(settings, receipts, time, events, () -> (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    OperatorLink(
            SmsSettings settings,
            Receipts receipts,
            InstantSource time,
            ApplicationEventPublisher events,
            Supplier<SSLSocketFactory> sockets) {
        this.settings = settings;
        this.connections = new Connections(settings, sockets);
        this.receipts = receipts;
        this.time = time;
        this.events = events;
        this.throttled = new Patience(SHORTEST_WAIT, settings.longestWait());
    }

    /// Whether the operator has answered on this link and the link has not broken since.
    public boolean up() {
        var current = session;
        return current != null && current.getSessionState().isBound();
    }

    /// Whether a message may be handed over now: the link is up, and the operator has not asked for patience.
    public boolean ready() {
        return up() && throttled.over(time.instant());
    }

    /// Hands a text over, in as many parts as it takes.
    ///
    /// @param message identifies it, when it is sent again too
    /// @param useful for how long the operator may try to deliver it
    /// @return what the operator calls the parts
    /// @throws NumberRefused when it takes nothing for this number
    /// @throws OperatorAway for everything that may pass
    public List<String> send(UUID message, MobileNumber to, String text, Duration useful) {
        var current = session;
        if (current == null) {
            throw new OperatorAway("the link is down", null);
        }
        try {
            var submission = new Submission(settings.sender(), to.value(), TextMessage.of(message, text), useful);
            var ids = submission.over(current);
            throttled.succeeded();
            return ids;
        } catch (NegativeResponseException refused) {
            throw meaning(refused);
        } catch (PDUException | InvalidResponseException | ResponseTimeoutException | IOException broken) {
            throw new OperatorAway(broken.getClass().getSimpleName(), broken);
        }
    }

    private RuntimeException meaning(NegativeResponseException refused) {
        if (OF_THE_NUMBER.contains(refused.getCommandStatus())) {
            return new NumberRefused(refused);
        }
        if (TOO_MUCH.contains(refused.getCommandStatus())) {
            var wait = throttled.failed(time.instant());
            LOG.atWarn().addKeyValue("seconds", wait.toSeconds()).log("the telephone operator asks for patience");
        }
        return new OperatorAway("status %08x".formatted(refused.getCommandStatus()), refused);
    }

    @Override
    public synchronized void start() {
        if (keeper == null) {
            var keeping = Thread.ofPlatform().daemon().name("sms-link").unstarted(this::keep);
            // known before it runs: it ends by itself when it finds that another one is the keeper
            keeper = keeping;
            keeping.start();
        }
    }

    @Override
    public synchronized void stop() {
        var keeping = keeper;
        keeper = null;
        if (keeping != null) {
            keeping.interrupt();
        }
        var current = session;
        if (current != null) {
            current.unbindAndClose();
        }
    }

    @Override
    public boolean isRunning() {
        return keeper != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void keep() {
        var patience = new Patience(SHORTEST_WAIT, settings.longestWait());
        boolean told = false;
        while (keeper == Thread.currentThread()) {
            try {
                bind();
                patience.succeeded();
                LOG.atInfo().addKeyValue("host", settings.host()).log("text messages can leave");
                publish(new OperatorFound(time.instant()));
                told = false;
                while (up()) {
                    bell.tryAcquire(1, TimeUnit.MINUTES);
                }
                throw new IOException("the link broke");
            } catch (IOException | RuntimeException failure) {
                drop();
                if (keeper == null) {
                    return;
                }
                var wait = patience.failed(time.instant());
                LOG.atWarn()
                        .addKeyValue("host", settings.host())
                        .addKeyValue("reason", failure.getClass().getSimpleName() + ": " + failure.getMessage())
                        .addKeyValue("seconds", wait.toSeconds())
                        .log("no link to the telephone operator");
                if (!told) {
                    publish(new OperatorLost(time.instant()));
                    told = true;
                }
                if (!rested(wait)) {
                    return;
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void bind() throws IOException {
        var fresh = new SMPPSession(connections);
        fresh.setEnquireLinkTimer((int) settings.enquireEvery().toMillis());
        fresh.setTransactionTimer(settings.timeout().toMillis());
        fresh.setMessageReceiverListener(new ReceiptListener(receipts, time));
        fresh.addSessionStateListener((now, before, which) -> bell.release());
        session = fresh;
        fresh.connectAndBind(
                Objects.requireNonNull(settings.host()),
                settings.port(),
                new BindParameter(
                        BindType.BIND_TRX,
                        settings.systemId(),
                        settings.password(),
                        settings.systemType(),
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null,
                        InterfaceVersion.IF_34),
                settings.timeout().toMillis());
    }

    private void drop() {
        var broken = session;
        session = null;
        if (broken != null) {
            broken.close();
        }
    }

    private boolean rested(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    /// What happened is told even if it cannot be written down: the link matters more.
    private void publish(Object event) {
        try {
            events.publishEvent(event);
        } catch (RuntimeException notWritten) {
            LOG.atWarn().setCause(notWritten).log("not written down");
        }
    }
}
