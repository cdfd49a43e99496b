package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.rekey.logon.SessionEnded.Cause;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What people may do with their own sessions: look at them, and end those in other browsers.
@Component
public class OwnSessions {
    private final OpenSessionRows rows;
    private final KnownBrowsers browsers;
    private final People people;
    private final LogonSettings settings;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OwnSessions(
            OpenSessionRows rows,
            KnownBrowsers browsers,
            People people,
            LogonSettings settings,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.browsers = browsers;
        this.people = people;
        this.settings = settings;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// The sessions that hold, the one that was used last first.
    public List<OpenSession> of(PersonId person) {
        return rows.of(person, settings.limits(), time.instant());
    }

    /// Ends the session that a logon has made.
    ///
    /// @return false when this person has no such session, or it had ended before
    public boolean end(PersonId person, UUID flow) {
        return transaction.execute(status -> {
            var ended = rows.end(person, flow, time.instant());
            ended.ifPresent(this::publish);
            return ended.isPresent();
        });
    }

    /// Whether this person had such a session, which may be over by now.
    public boolean had(PersonId person, UUID flow) {
        return rows.had(person, flow);
    }

    /// Ends every session of the person but this one. Nothing else that was begun elsewhere holds any longer
    /// either: the person's security epoch is raised, and this session and its browser are taken along. Runs in
    /// the caller's transaction if there is one.
    ///
    /// @return how many sessions were ended
    public int endEverywhereElse(Session kept, HttpServletRequest request, HttpServletResponse response) {
        return transaction.execute(status -> {
            people.raiseSecurityEpoch(kept.person());
            var now = time.instant();
            var ended = rows.endOthers(kept, now);
            ended.forEach(this::publish);
            rows.carryOn(kept, now).ifPresent(epoch -> browsers.carryOn(kept.person(), epoch, request, response));
            return ended.size();
        });
    }

    private void publish(Session ended) {
        events.publishEvent(
                new SessionEnded(time.instant(), ended.person(), ended.keyType(), ended.flow(), Cause.BY_HOLDER));
    }
}
