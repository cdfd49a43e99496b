package org.rekey.registration;

import java.time.InstantSource;
import java.util.Optional;
import org.rekey.enrolment.Enrolled;
import org.rekey.enrolment.Enrolments;
import org.rekey.enrolment.Introduction;
import org.rekey.enrolment.Issued;
import org.rekey.registration.PersonSupported.Action;
import org.rekey.registration.Tallies.Deed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Prints activation codes. Each is printed once; printing again makes the one before void. A click that comes
/// twice, from two tabs or two officers, prints one.
@Component
class Letters {
    private final RegistrationRows rows;
    private final Enrolments enrolments;
    private final Tallies tallies;
    private final Moments moments;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Letters(
            RegistrationRows rows,
            Enrolments enrolments,
            Tallies tallies,
            Moments moments,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.enrolments = enrolments;
        this.tallies = tallies;
        this.moments = moments;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// @param letters how many had been printed when the officer saw the page
    /// @return empty when one was printed since
    Optional<Issued> print(Desk desk, Look look, Registration registration, int letters) {
        var now = time.instant();
        return transaction.execute(status -> {
            if (!rows.printed(registration.id(), letters, now)) {
                return Optional.empty();
            }
            events.publishEvent(told(desk, look, registration, Action.LETTER_PRINTED));
            var issued = enrolments.issue(
                    new Introduction(
                            registration.person(),
                            desk.office().id(),
                            desk.office().name(),
                            desk.officer()),
                    now);
            if (letters > 0) {
                tallies.count(desk, Deed.REPRINT, moments.today());
            }
            return Optional.of(issued);
        });
    }

    /// Makes the code that was printed last, and its link, void.
    ///
    /// @return false when it is void already, or another office has printed one since
    boolean revoke(Desk desk, Look look, Registration registration) {
        return transaction.execute(status -> {
            boolean revoked = last(registration)
                    .filter(it -> enrolments.revoke(it, time.instant()))
                    .isPresent();
            if (revoked) {
                events.publishEvent(told(desk, look, registration, Action.LETTER_REVOKED));
            }
            return revoked;
        });
    }

    /// The code that was printed last for a registration; those of other offices are not this one's business.
    Optional<Enrolled> last(Registration registration) {
        return enrolments.of(registration.person()).stream()
                .filter(it -> it.office().equals(registration.office())
                        && it.issuedAt().equals(registration.letterAt()))
                .findFirst();
    }

    private PersonSupported told(Desk desk, Look look, Registration registration, Action action) {
        return new PersonSupported(
                time.instant(),
                registration.person(),
                desk.officer().value(),
                desk.office().id().value(),
                look.id(),
                action);
    }
}
