package org.rekey.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import org.rekey.enrolment.Enrolled.Ending;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyId;
import org.rekey.key.KeyType;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.key.LogonReference;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.logon.NewSession;
import org.rekey.logon.Sessions;
import org.rekey.person.Language;
import org.rekey.person.People;
import org.rekey.phaseout.PhaseOuts;
import org.rekey.vault.Uuids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The end of the way: link and code are used up, the proven key becomes the person's and a session opens, in one
/// transaction. Of two tabs one arrives; if the machine stops before, both halves still open the way.
@Component
class Arrival {
    private final EnrolmentRows rows;
    private final DigitalKeys keys;
    private final PhaseOuts phaseOuts;
    private final People people;
    private final Sessions sessions;
    private final EnrolmentSettings settings;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Arrival(
            EnrolmentRows rows,
            DigitalKeys keys,
            PhaseOuts phaseOuts,
            People people,
            Sessions sessions,
            EnrolmentSettings settings,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.keys = keys;
        this.phaseOuts = phaseOuts;
        this.people = people;
        this.sessions = sessions;
        this.settings = settings;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// Judges the registration code. A right one is used up together with what it is good for, so that of two clicks
    /// the second waits and finds everything done, and after a crash the same code is still good.
    Verification prove(
            Entrant entrant,
            KeyType<?> type,
            Submission answer,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response) {
        return transaction.execute(status -> {
            Instant now = time.instant();
            var reference = entrant.reference(language, false);
            var verification = type.activation().prove(entrant.person().id(), reference, answer, now);
            if (verification instanceof Verification.Accepted && used(entrant, now)) {
                bind(entrant, type, reference, now, request, response);
            }
            return verification;
        });
    }

    private void bind(
            Entrant entrant,
            KeyType<?> type,
            LogonReference reference,
            Instant now,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = entrant.person().id();
        KeyId key = keys.add(person, type.id(), new Lineage(null, new Level(settings.level())), now);
        type.activation().bind(person, reference, key, now);
        int epoch = people.raiseSecurityEpoch(person);
        sessions.open(
                new NewSession(
                        Uuids.v7(now),
                        person,
                        key,
                        type.id(),
                        phaseOuts.level(type),
                        type.amr(),
                        entrant.service().id(),
                        epoch),
                request,
                response);
    }

    /// Whether the way has been gone to its end.
    boolean happened(Entrant entrant) {
        return rows.find(entrant.enrolled().id())
                .filter(it -> it.ending() == Ending.USED)
                .isPresent();
    }

    /// With the keys that the person still has.
    void withPresentKeys(Entrant entrant) {
        transaction.executeWithoutResult(status -> used(entrant, time.instant()));
    }

    private boolean used(Entrant entrant, Instant now) {
        var enrolled = entrant.enrolled();
        boolean used = rows.use(enrolled.id(), now);
        if (used) {
            events.publishEvent(
                    new EnrolmentEnded(now, enrolled.person(), enrolled.id(), enrolled.office(), Ending.USED));
        }
        return used;
    }
}
