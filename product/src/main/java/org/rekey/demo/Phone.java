package org.rekey.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jspecify.annotations.Nullable;
import org.rekey.notice.sms.OperatorLink;
import org.rekey.notice.sms.SmsSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The telephone of everybody in the demo, behind a telephone operator that takes whatever comes over SMPP and gives
/// receipts for it. Messages live in memory and are gone with the program.
@Component
public class Phone implements SmartLifecycle {
    private final SmsSettings settings;
    private final InstantSource time;
    private final boolean own;
    private final List<Received> messages = new ArrayList<>();
    private volatile @Nullable SMPPServerSessionListener server;

    /// @param own false where messages go to another operator, which keeps them
    Phone(SmsSettings settings, InstantSource time, @Value("${rekey.demo.phone}") boolean own) {
        this.settings = settings;
        this.time = time;
        this.own = own;
    }

    /// There when the link to it is made.
    @Override
    public int getPhase() {
        return OperatorLink.PHASE - 10;
    }

    @Override
    public void start() {
        if (!own) {
            return;
        }
        try {
            var listening = new SMPPServerSessionListener(settings.port(), new LoopbackConnections());
            listening.setTimeout(0);
            server = listening;
            Thread.ofVirtual().name("demo-operator").start(() -> serve(listening));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void serve(SMPPServerSessionListener listening) {
        var operator = new DemoOperator(this, settings, time);
        while (server == listening) {
            try {
                var session = listening.accept();
                Thread.ofVirtual().start(() -> operator.welcome(session));
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        var listening = server;
        server = null;
        if (listening != null) {
            try {
                listening.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    synchronized void take(Received message) {
        messages.add(message);
    }

    /// The latest first.
    synchronized List<Received> messages() {
        return List.copyOf(messages).reversed();
    }

    synchronized void empty() {
        messages.clear();
    }

    /// A text message as the telephone shows it.
    ///
    /// @param parts how many messages it came in
    public record Received(String to, String from, String text, Instant time, int parts) {
        public LocalDateTime local() {
            return Moment.inBrussels(time);
        }
    }
}
