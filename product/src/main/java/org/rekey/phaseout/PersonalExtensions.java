package org.rekey.phaseout;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lets a person use a key of a kind that is being retired for longer than others, as far as the plan allows. Who
/// may grant it is not known here.
@Component
public class PersonalExtensions {
    private final ExtensionRows rows;
    private final PhaseOuts phaseOuts;
    private final InstantSource time;
    private final ApplicationEventPublisher events;

    PersonalExtensions(ExtensionRows rows, PhaseOuts phaseOuts, InstantSource time, ApplicationEventPublisher events) {
        this.rows = rows;
        this.phaseOuts = phaseOuts;
        this.time = time;
        this.events = events;
    }

    /// To which day this person's key could be extended; empty where the plan allows none, or it has been.
    public Optional<LocalDate> possible(PersonId person, KeyTypeId type) {
        return phaseOuts
                .extendable(type)
                .filter(day -> rows.of(person, type)
                        .filter(granted -> !granted.isBefore(day))
                        .isEmpty());
    }

    /// Extends it to the last day that the plan allows, in the caller's transaction.
    ///
    /// @return that day; none when there was nothing to extend
    public Optional<LocalDate> grant(PersonId person, KeyTypeId type) {
        var now = time.instant();
        var day = phaseOuts.extendable(type).filter(last -> rows.put(person, type, last, now));
        day.ifPresent(last -> events.publishEvent(new KeyExtended(now, person, type, last)));
        return day;
    }
}
