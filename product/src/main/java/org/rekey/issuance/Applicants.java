package org.rekey.issuance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.rekey.dispatch.Eligibility;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.key.Level;
import org.rekey.logon.Session;
import org.rekey.logon.Sessions;
import org.rekey.onlineservice.Services;
import org.rekey.password.Accounts;
import org.rekey.person.People;
import org.rekey.phaseout.PhaseOuts;
import org.rekey.phaseout.Standing;
import org.springframework.stereotype.Component;

/// Finds out who asks for a key, and what stands in the way.
@Component
class Applicants {
    private final Sessions sessions;
    private final People people;
    private final DigitalKeys keys;
    private final KeyTypes types;
    private final Accounts accounts;
    private final PhaseOuts phaseOuts;
    private final Services services;
    private final Eligibility eligibility;
    private final IssuanceSettings settings;
    private final InstantSource time;

    Applicants(
            Sessions sessions,
            People people,
            DigitalKeys keys,
            KeyTypes types,
            Accounts accounts,
            PhaseOuts phaseOuts,
            Services services,
            Eligibility eligibility,
            IssuanceSettings settings,
            InstantSource time) {
        this.sessions = sessions;
        this.people = people;
        this.keys = keys;
        this.types = types;
        this.accounts = accounts;
        this.phaseOuts = phaseOuts;
        this.services = services;
        this.eligibility = eligibility;
        this.settings = settings;
        this.time = time;
    }

    /// Whoever has logged on in this browser lately.
    Optional<Applicant> of(HttpServletRequest request, KeyTypeId type) {
        return sessions.current(request)
                .filter(session ->
                        session.authenticatedAt().plus(settings.freshLogon()).isAfter(time.instant()))
                .flatMap(session -> applicant(session, type));
    }

    private Optional<Applicant> applicant(Session session, KeyTypeId type) {
        var former = keys.active(session.person()).stream()
                .filter(key -> key.type().equals(type))
                .findFirst();
        return people.find(session.person())
                .flatMap(person -> keys.find(session.key()).map(key -> new Applicant(session, person, key, former)));
    }

    /// What holds for everybody, before anybody says who they are.
    Standing standing(KeyTypeId type) {
        return phaseOuts.standing(type, services.myDigitalKeys().group(), Optional.empty());
    }

    Optional<Obstacle> obstacle(Applicant applicant, KeyTypeId type) {
        var person = applicant.person().id();
        if (!eligibility.open(person, type)) {
            return Optional.of(eligibility.replaces(person, type) ? Obstacle.NO_REISSUE : Obstacle.CLOSED);
        }
        if (!applicant.session().level().suffices(new Level(settings.level()))) {
            return Optional.of(eligibility.reaches(applicant.person()) ? Obstacle.LEVEL : Obstacle.ABROAD);
        }
        if (types.of(type).followsPassword() && !accounts.has(person)) {
            return Optional.of(Obstacle.NO_ACCOUNT);
        }
        return applicant.person().verifiedEmail().isEmpty() ? Optional.of(Obstacle.NO_EMAIL) : Optional.empty();
    }
}
