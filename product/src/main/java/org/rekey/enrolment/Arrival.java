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

    /// With a key that has just been proven.
    void with(
            Entrant entrant,
            KeyType<?> type,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response) {
        transaction.executeWithoutResult(status -> {
            Instant now = time.instant();
            if (!used(entrant, now)) {
                return;
            }
            var person = entrant.person().id();
            var proven = new Lineage(null, new Level(settings.level()));
            KeyId key = keys.add(person, type.id(), proven, now);
            type.activation().bind(person, entrant.reference(language, false), key, now);
            int epoch = people.raiseSecurityEpoch(person);
            var worth = phaseOuts.level(type);
            sessions.open(
                    new NewSession(
                            Uuids.v7(now),
                            person,
                            key,
                            type.id(),
                            worth,
                            type.amr(),
                            entrant.service().id(),
                            epoch),
                    request,
                    response);
        });
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
