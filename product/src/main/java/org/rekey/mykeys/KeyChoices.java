package org.rekey.mykeys;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rekey.key.Activation.Readiness;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyLevels;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.onlineservice.OnlineService;
import org.rekey.password.Accounts;
import org.rekey.person.Language;
import org.rekey.phaseout.PhaseOut;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.stereotype.Component;

/// Which kinds of key a person is offered. In place of a key that ends: what its phase-out offers, in its order;
/// otherwise every kind that is open. Never one that the person has already.
@Component
class KeyChoices {
    private final KeyTypes types;
    private final DigitalKeys keys;
    private final KeyLevels levels;
    private final PhaseOuts phaseOuts;
    private final RecentServices recent;
    private final Accounts accounts;
    private final InstantSource time;

    KeyChoices(
            KeyTypes types,
            DigitalKeys keys,
            KeyLevels levels,
            PhaseOuts phaseOuts,
            RecentServices recent,
            Accounts accounts,
            InstantSource time) {
        this.types = types;
        this.keys = keys;
        this.levels = levels;
        this.phaseOuts = phaseOuts;
        this.recent = recent;
        this.accounts = accounts;
        this.time = time;
    }

    List<KeyChoice> of(Walk walk, Language language) {
        var plan = walk.renewing()
                ? Optional.<PhaseOut>empty()
                : walk.former().flatMap(former -> phaseOuts.of(former.type()));
        var recommended = plan.map(it -> Set.of(it.replacements().recommended()))
                .orElseGet(() -> phaseOuts.recommended(walk.service().group()));
        var held =
                keys.active(walk.person().id()).stream().map(DigitalKey::type).collect(Collectors.toSet());
        var used = recent.of(walk.person().id(), walk.service(), today());
        boolean account = accounts.has(walk.person().id());
        List<KeyType<?>> open = offered(walk, plan)
                .filter(type ->
                        !held.contains(type.id()) || walk.renewed(type.id()).isPresent())
                .filter(type -> open(type, walk))
                .toList();
        List<KeyType<?>> beside = plan.isEmpty() && walk.replacing()
                ? types.all().stream().filter(type -> open(type, walk)).toList()
                : open;
        return open.stream()
                .filter(type -> !type.restricted() || betterThere(type, beside, held))
                .map(type -> choice(type, walk, account, recommended.contains(type.id()), used, language))
                .toList();
    }

    /// A restricted kind is never the best one (NIST SP 800-63B-4 section 3.2.9): a better one is held or offered;
    /// for whoever renews a key, offered beside the path.
    private boolean betterThere(KeyType<?> restricted, List<KeyType<?>> beside, Set<KeyTypeId> held) {
        return Stream.concat(beside.stream(), held.stream().filter(types::has).map(types::of))
                .anyMatch(type -> type.betterThan(restricted));
    }

    /// The choice of that name, if it is offered.
    Optional<KeyChoice> find(String type, Walk walk, Language language) {
        return of(walk, language).stream()
                .filter(choice -> choice.type().value().equals(type))
                .findFirst();
    }

    /// A key that its holder renews makes way for one of its own kind alone, as does one without a phase-out.
    private Stream<KeyType<?>> offered(Walk walk, Optional<PhaseOut> plan) {
        if (plan.isEmpty() && walk.replacing()) {
            return Stream.of(types.of(walk.leaving()));
        }
        return plan.map(it ->
                        it.replacements().inOrder().stream().filter(types::has).<KeyType<?>>map(types::of))
                .orElseGet(() -> types.all().stream());
    }

    private boolean open(KeyType<?> type, Walk walk) {
        return type.activation().readiness(walk.person().id()) != Readiness.NOT_BY_HOLDER
                && phaseOuts
                        .standing(
                                type.id(),
                                walk.service().group(),
                                Optional.of(walk.person().id()))
                        .allowsActivation();
    }

    /// Some groups of services stop earlier than others.
    private boolean ended(KeyType<?> type, OnlineService service, Walk walk) {
        return !phaseOuts
                .standing(type.id(), service.group(), Optional.of(walk.person().id()))
                .allowsLogon();
    }

    private KeyChoice choice(
            KeyType<?> type,
            Walk walk,
            boolean account,
            boolean recommended,
            Collection<OnlineService> used,
            Language language) {
        var worth = phaseOuts.level(type).atMost(levels.bornOf(walk.present(), type.id()));
        var cutOff = used.stream()
                .filter(service -> !service.takes(type.id(), worth) || ended(type, service, walk))
                .map(service -> service.name(language))
                .toList();
        var needsEmail = type.activation().readiness(walk.person().id()) == Readiness.NEEDS_EMAIL;
        return new KeyChoice(
                type.id(),
                type.template("icon"),
                recommended,
                needsEmail,
                !account && type.followsPassword(),
                !type.available(),
                type.restricted(),
                cutOff);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    }

    KeyType<?> type(KeyTypeId id) {
        return types.of(id);
    }
}
