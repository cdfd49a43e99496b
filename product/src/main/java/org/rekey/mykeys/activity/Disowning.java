package org.rekey.mykeys.activity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.rekey.enrolment.Enrolments;
import org.rekey.key.DigitalKeys;
import org.rekey.key.SuspendedKey;
import org.rekey.logon.SessionEnded.Cause;
import org.rekey.logon.Sessions;
import org.rekey.mykeys.Member;
import org.rekey.mykeys.activity.ActivityDisowned.What;
import org.rekey.person.Happening;
import org.rekey.person.People;
import org.rekey.vault.Randomness;
import org.rekey.web.Reference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what is to be done when something was not the person: suspends the keys in doubt, ends every session, and
/// tells the person and the service desk; in one transaction, and once.
///
/// The keys are suspended as reported: the service desk or an office gives them back, to whoever has shown there who
/// they are. So with a key in doubt that had been put aside before; one that had made way can come back no more.
/// An activation code that somebody else was given is void.
@Component
class Disowning {
    private final DigitalKeys keys;
    private final Doubts doubts;
    private final Reports reports;
    private final Sessions sessions;
    private final Enrolments enrolments;
    private final People people;
    private final ReportMails mails;
    private final Randomness random;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Disowning(
            DigitalKeys keys,
            Doubts doubts,
            Reports reports,
            Sessions sessions,
            Enrolments enrolments,
            People people,
            ReportMails mails,
            Randomness random,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.keys = keys;
        this.doubts = doubts;
        this.reports = reports;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.people = people;
        this.mails = mails;
        this.random = random;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// A second time nothing is done.
    void disown(Happening happening, Member member, HttpServletRequest request, HttpServletResponse response) {
        var now = time.instant();
        transaction.executeWithoutResult(status -> {
            var active = keys.activeHeld(member.id());
            var doubtful = doubts.about(happening, active);
            boolean left = !doubts.left(doubtful, active).isEmpty();
            var reference = Reference.drawn(random).value();
            var report = new Report(happening.id(), member.id(), reference, now, doubtful.size(), left);
            if (!reports.insert(report)) {
                return;
            }
            doubtful.forEach(key -> keys.report(key.id(), now));
            keys.suspended(member.id()).forEach(one -> keepAway(one, happening, now));
            if (Kind.of(happening.kind()) == Kind.ENROLMENT_ISSUED) {
                enrolments.revoke(member.id(), now);
            }
            sessions.end(Cause.BY_HOLDER, request, response);
            sessions.endAllOf(member.id(), Cause.BY_HOLDER);
            people.raiseSecurityEpoch(member.id());
            var what = Kind.of(happening.kind()).logon() ? What.LOGON : What.CHANGE;
            var disowned = new ActivityDisowned(now, member.id(), happening.id(), what, doubtful.size(), reference);
            events.publishEvent(disowned);
            mails.send(report, disowned, member.person());
        });
    }

    private void keepAway(SuspendedKey one, Happening happening, Instant now) {
        if (one.why().liftedByDeskAlone()
                || doubts.about(happening, List.of(one.key())).isEmpty()) {
            return;
        }
        if (one.why().forGood()) {
            keys.endLate(one, now);
        } else {
            keys.report(one.key().id(), now);
        }
    }
}
