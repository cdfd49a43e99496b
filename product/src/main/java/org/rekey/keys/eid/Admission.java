package org.rekey.keys.eid;

import java.util.Optional;
import org.rekey.person.Names;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;

/// Whether the holder of a good card is somebody who may come in with it: known here by the number, under the same
/// names, with an eID that was not switched off; or somebody new, where new people are entered.
@Component
@WhenSwitchedOn
class Admission {
    private final People people;
    private final EidRecognition recognition;
    private final EidSettings settings;

    Admission(People people, EidRecognition recognition, EidSettings settings) {
        this.people = people;
        this.recognition = recognition;
        this.settings = settings;
    }

    Optional<Refusal> objection(CardHolder card, Optional<PersonId> activating) {
        var known = people.ofNationalNumber(card.number());
        if (activating.isPresent()) {
            return known.equals(activating) ? names(card.names(), known.get()) : Optional.of(Refusal.OTHER_PERSON);
        }
        if (known.isEmpty()) {
            return settings.enrol() ? Optional.empty() : Optional.of(Refusal.UNKNOWN_HERE);
        }
        return recognition.switchedOff(known.get())
                ? Optional.of(Refusal.SWITCHED_OFF)
                : names(card.names(), known.get());
    }

    private Optional<Refusal> names(Names card, PersonId person) {
        var same = people.find(person)
                .map(Person::names)
                .filter(known -> SameNames.are(card, known))
                .isPresent();
        return same ? Optional.empty() : Optional.of(Refusal.OTHER_NAMES);
    }
}
