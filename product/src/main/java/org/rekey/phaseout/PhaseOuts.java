package org.rekey.phaseout;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.onlineservice.ServiceGroup;
import org.rekey.person.PersonId;
import org.rekey.schedule.PhaseOutCalendar;
import org.springframework.stereotype.Component;

/// The phase-outs in force, asked about the calendar's present moment.
@Component
public class PhaseOuts {
    private final PublishedPlans plans;
    private final PhaseOutCalendar calendar;
    private final ExtensionRows extensions;

    PhaseOuts(PublishedPlans plans, PhaseOutCalendar calendar, ExtensionRows extensions) {
        this.plans = plans;
        this.calendar = calendar;
        this.extensions = extensions;
    }

    /// The plan for a kind of key, if it is being retired.
    public Optional<PhaseOut> of(KeyTypeId type) {
        return plans.of(type);
    }

    /// What holds now. While nobody has said who they are, `person` is empty.
    public Standing standing(KeyTypeId type, ServiceGroup group, Optional<PersonId> person) {
        return standing(of(type), group, person);
    }

    /// Whether keys of a kind that has ended work on for people to whom an office has granted it.
    public boolean extending(KeyTypeId type, ServiceGroup group) {
        return of(type).filter(plan -> plan.extending(calendar.instant(), group))
                .isPresent();
    }

    /// To which day a registration office may extend somebody's key of this kind now.
    public Optional<LocalDate> extendable(KeyTypeId type) {
        return of(type).flatMap(plan -> plan.extendable(calendar.instant()));
    }

    /// The number of the plans in force. Whoever is shown them keeps it, so that what is shown later agrees with it.
    public long published() {
        return plans.published();
    }

    /// What holds now for somebody who was shown the plans of that number: what they say, unless newer ones are
    /// stricter. An emergency end wins at once; an extension begins with the next logon.
    public Standing standing(KeyTypeId type, ServiceGroup group, Optional<PersonId> person, long seen) {
        return standing(governing(type, group, person, seen), group, person);
    }

    /// The plan that says so.
    Optional<PhaseOut> governing(KeyTypeId type, ServiceGroup group, Optional<PersonId> person, long seen) {
        var present = of(type);
        var shown = plans.of(type, seen);
        if (shown.isEmpty() || shown.equals(present)) {
            return present;
        }
        return standing(present, group, person).stricterThan(standing(shown, group, person)) ? present : shown;
    }

    private Standing standing(Optional<PhaseOut> plan, ServiceGroup group, Optional<PersonId> person) {
        return plan.map(it -> standing(it, group, person)).orElseGet(Standing.Open::new);
    }

    /// The kinds of key that plans now under way recommend instead of the ones that they retire.
    public Set<KeyTypeId> recommended(ServiceGroup group) {
        return plans.all().stream()
                .filter(plan -> standing(plan.retiring(), group, Optional.empty())
                        .publicLastDay()
                        .isPresent())
                .map(plan -> plan.replacements().recommended())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What a logon with such a key is worth now, before any lineage.
    public Level level(KeyType<?> type) {
        return of(type.id())
                .map(plan -> plan.level(type.level(), calendar.instant()))
                .orElse(type.level());
    }

    /// Extensions are looked up only where one would change something: a logon before the last day asks for none.
    private Standing standing(PhaseOut plan, ServiceGroup group, Optional<PersonId> person) {
        var now = calendar.instant();
        var ordinary = plan.standing(now, group, person);
        if (ordinary.allowsLogon() || person.isEmpty() || !plan.extending(now, group)) {
            return ordinary;
        }
        return extensions
                .of(person.get(), plan.retiring())
                .map(day -> plan.standing(now, group, person.get(), day))
                .orElse(ordinary);
    }

    /// The number of the plan whose texts a person reads; 0 without a plan.
    public int version(KeyTypeId type) {
        return of(type).map(PhaseOut::version).orElse(0);
    }
}
