package org.rekey.phaseout;

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

    PhaseOuts(PublishedPlans plans, PhaseOutCalendar calendar) {
        this.plans = plans;
        this.calendar = calendar;
    }

    /// The plan for a kind of key, if it is being retired.
    public Optional<PhaseOut> of(KeyTypeId type) {
        return plans.of(type);
    }

    /// What holds now. While nobody has said who they are, `person` is empty.
    public Standing standing(KeyTypeId type, ServiceGroup group, Optional<PersonId> person) {
        return of(type).map(plan -> plan.standing(calendar.instant(), group, person))
                .orElseGet(Standing.Open::new);
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

    /// The number of the plan whose texts a person reads; 0 without a plan.
    public int version(KeyTypeId type) {
        return of(type).map(PhaseOut::version).orElse(0);
    }
}
