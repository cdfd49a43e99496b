package org.rekey.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.rekey.notice.sms.OperatorLink;
import org.rekey.notice.sms.SmsSettings;
import org.rekey.schedule.Polled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether text messages leave, as far as all nodes together know: somebody heard the operator a moment ago, the
/// sending is not paused, and there is something left of today's quota. A node whose own link is down takes messages
/// in nevertheless, for another one will send them.
@Component
class TextChannel implements Polled {
    /// A node that has not renewed the sign of life for so long is no longer believed.
    static final Duration BELIEVED = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final Optional<OperatorLink> link;
    private final Optional<SmsSettings> settings;
    private final InstantSource time;
    private volatile State state = State.NONE;
    private volatile boolean told;

    TextChannel(
            JdbcClient jdbc,
            Optional<OperatorLink> link,
            Optional<SmsSettings> settings,
            InstantSource time,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.link = link;
        this.settings = settings;
        this.time = time;
        if (link.isPresent()) {
            gauge(meters, "rekey.texts.link", "whether this node's link to the operator is up", it -> it.up() ? 1 : 0);
            gauge(meters, "rekey.texts.open", "whether text messages leave", it -> it.open() ? 1 : 0);
            gauge(meters, "rekey.texts.taken", "text messages that left today", it -> it.state.taken());
            gauge(meters, "rekey.texts.quota", "text messages that may leave on a day", it -> it.state.quota());
        }
    }

    private void gauge(MeterRegistry meters, String name, String what, ToDoubleFunction<TextChannel> figure) {
        Gauge.builder(name, this, figure).description(what).register(meters);
    }

    boolean open() {
        return state.open();
    }

    /// Whether this node can hand one over now.
    boolean ready() {
        return link.map(OperatorLink::ready).orElse(false);
    }

    int window() {
        return settings.map(SmsSettings::window).orElse(1);
    }

    private boolean up() {
        return link.map(OperatorLink::up).orElse(false);
    }

    @Override
    public void poll() {
        if (settings.isEmpty() || link.isEmpty()) {
            return;
        }
        var now = time.instant();
        if (!told) {
            tell(settings.get());
            told = true;
        }
        if (up()) {
            beAlive(now);
        }
        state = read(now);
    }

    private void tell(SmsSettings said) {
        jdbc.sql("""
                update send_budget
                set rate = :rate, burst = :rate, quota = :quota
                where channel = 'text'
                  and (rate <> :rate or quota <> :quota)
                """)
                .param("rate", said.rate())
                .param("quota", said.dailyQuota())
                .update();
    }

    /// Some nodes and one row: it is written when it is about to grow old.
    private void beAlive(Instant now) {
        jdbc.sql("""
                update send_budget
                set alive_at = :now
                where channel = 'text'
                  and (alive_at is null or alive_at < :old)
                """)
                .param("now", Timestamp.from(now))
                .param("old", Timestamp.from(now.minus(BELIEVED.dividedBy(3))))
                .update();
    }

    private State read(Instant now) {
        return jdbc.sql("""
                select not paused and alive_at is not null and alive_at > :since as alive,
                       case when day = :day then taken else 0 end as taken,
                       quota
                from send_budget
                where channel = 'text'
                """)
                .param("since", Timestamp.from(now.minus(BELIEVED)))
                .param("day", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .query(State.class)
                .single();
    }

    private record State(boolean alive, int taken, int quota) {
        static final State NONE = new State(false, 0, 0);

        boolean open() {
            return alive && taken < quota;
        }
    }
}
