package org.rekey.logon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyLevels;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.key.Level;
import org.rekey.logon.Choice.Candidate;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.Services;
import org.rekey.person.PersonId;
import org.rekey.phaseout.PhaseOuts;
import org.rekey.phaseout.Standing;
import org.springframework.stereotype.Component;

/// Which keys open what a logon asks for, at this moment. Asked again at each step, of the plans that the person was
/// shown and of the newest: a key that ends while somebody types is refused.
@Component
class AcceptedKeys {
    private final KeyTypes types;
    private final KeyLevels levels;
    private final PhaseOuts phaseOuts;
    private final Services services;

    AcceptedKeys(KeyTypes types, KeyLevels levels, PhaseOuts phaseOuts, Services services) {
        this.types = types;
        this.levels = levels;
        this.phaseOuts = phaseOuts;
        this.services = services;
    }

    /// What is offered before it is known who logs on.
    List<Offer> offers(Flow flow) {
        return chosen(flow, KeyType::available);
    }

    /// What would be offered if it were not out of order at this moment.
    List<KeyTypeId> outOfOrder(Flow flow) {
        return chosen(flow, type -> true).stream()
                .map(Offer::key)
                .filter(key -> !types.of(key).available())
                .toList();
    }

    private List<Offer> chosen(Flow flow, Predicate<KeyType<?>> wanted) {
        List<Candidate> accepted = installed(flow.asked()).stream()
                .filter(wanted)
                .map(type -> new Candidate(
                        type.id(), phaseOuts.level(type), standing(type.id(), flow, null), type.restricted()))
                .toList();
        return Choice.of(accepted, minimum(flow.asked()), recommended(accepted));
    }

    /// Kinds of key that have ended, and work on for people to whom an office has granted it.
    List<KeyTypeId> extended(LogonRequest asked) {
        var group = services.of(asked.service()).group();
        return installed(asked).stream()
                .filter(type -> phaseOuts.extending(type.id(), group))
                .filter(type -> phaseOuts.level(type).suffices(minimum(asked)))
                .map(KeyType::id)
                .toList();
    }

    /// What holds for a kind of key at the service that asks.
    Standing standing(KeyTypeId key, Flow flow, @Nullable PersonId person) {
        var group = services.of(flow.asked().service()).group();
        return phaseOuts.standing(key, group, Optional.ofNullable(person), flow.plans());
    }

    /// Why this key of this person does not open the service, if it does not.
    Optional<LogonFailed.Reason> objection(DigitalKey key, Flow flow) {
        if (!services.of(flow.asked().service()).accepts().contains(key.type())) {
            return Optional.of(LogonFailed.Reason.NO_SUCH_KEY);
        }
        if (!standing(key.type(), flow, key.holder()).allowsLogon()) {
            return Optional.of(LogonFailed.Reason.KEY_ENDED);
        }
        return worth(key).suffices(minimum(flow.asked()))
                ? Optional.empty()
                : Optional.of(LogonFailed.Reason.LEVEL_TOO_LOW);
    }

    /// Whether the holder gets no further with a key of this kind than to its replacement. The warning may not have
    /// said so: it stands before the username, and its audience may grow person by person.
    boolean replacing(KeyTypeId key, Flow flow, PersonId holder) {
        return standing(key, flow, holder)
                .warning()
                .filter(Standing.Notice.MANDATORY::equals)
                .isPresent();
    }

    /// What a logon with this key is worth now, by its kind, its lineage and its phase-out.
    Level worth(DigitalKey key) {
        return phaseOuts.level(types.of(key.type())).atMost(levels.of(key));
    }

    private List<KeyType<?>> installed(LogonRequest asked) {
        OnlineService service = services.of(asked.service());
        return types.all().stream()
                .filter(type -> service.accepts().contains(type.id()))
                .toList();
    }

    /// The service may be asked for at a higher level than its own, never at a lower one.
    private Level minimum(LogonRequest asked) {
        Level own = services.of(asked.service()).minimum();
        return asked.minimum().suffices(own) ? asked.minimum() : own;
    }

    /// The successors of those keys here that are about to end.
    private Set<KeyTypeId> recommended(List<Candidate> accepted) {
        return accepted.stream()
                .filter(candidate -> candidate.standing().publicLastDay().isPresent())
                .flatMap(candidate -> phaseOuts.of(candidate.key()).stream())
                .map(plan -> plan.replacements().recommended())
                .collect(Collectors.toUnmodifiableSet());
    }
}
