package org.rekey.mykeys.keyring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rekey.key.Activation.Readiness;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.FormerKey;
import org.rekey.key.KeyEnding;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.key.SuspendedKey;
import org.rekey.mykeys.Member;
import org.rekey.mykeys.ShownDays;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.Services;
import org.rekey.person.Language;
import org.rekey.phaseout.Announcement;
import org.rekey.phaseout.Announcements;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// The keys of whoever is logged on, as the pages show them.
@Component
class KeyRing {
    private final DigitalKeys keys;
    private final KeyTypes types;
    private final Openings openings;
    private final UsesOfKey uses;
    private final Announcements announcements;
    private final PhaseOuts phaseOuts;
    private final Services services;
    private final ShownDays days;

    KeyRing(
            DigitalKeys keys,
            KeyTypes types,
            Openings openings,
            UsesOfKey uses,
            Announcements announcements,
            PhaseOuts phaseOuts,
            Services services,
            ShownDays days) {
        this.keys = keys;
        this.types = types;
        this.openings = openings;
        this.uses = uses;
        this.announcements = announcements;
        this.phaseOuts = phaseOuts;
        this.services = services;
        this.days = days;
    }

    /// Those that work, and those that could work again.
    List<HeldKey> held(Member member, Language language) {
        var all = keys.all(member.id()).stream()
                .collect(Collectors.toMap(DigitalKey::id, DigitalKey::type, (one, same) -> one));
        var used = openings.used(member.id());
        var usedAt = uses.of(member.id(), language);
        var held = new ArrayList<HeldKey>();
        keys.answering(member.id())
                .forEach(key -> held.add(shown(key, state(key), member, all, usedAt, used, language)));
        keys.suspended(member.id()).stream()
                .filter(one -> !one.why().forGood())
                .forEach(one -> held.add(shown(one.key(), state(one), member, all, usedAt, used, language)));
        return held;
    }

    /// One of them.
    ///
    /// @throws ResponseStatusException 404 for a key that has ended, or is another person's, or is none
    HeldKey held(UUID id, Member member, Language language) {
        return held(member, language).stream()
                .filter(held -> held.key().id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Those that have ended, the latest first.
    List<Tombstone> tombstones(Member member) {
        var types = keys.all(member.id()).stream()
                .collect(Collectors.toMap(DigitalKey::id, DigitalKey::type, (one, same) -> one));
        var tombstones = new ArrayList<Tombstone>();
        keys.suspended(member.id()).stream()
                .filter(one -> one.why().forGood())
                .map(one -> new FormerKey(one.key(), one.lateEnding(), one.since(), one.replacedBy()))
                .forEach(one -> tombstones.add(tombstone(one, types)));
        keys.ended(member.id()).forEach(one -> tombstones.add(tombstone(one, types)));
        return tombstones;
    }

    private Tombstone tombstone(FormerKey former, Map<KeyId, KeyTypeId> types) {
        var by = Optional.ofNullable(former.replacedBy()).map(types::get).map(type -> "key." + type + ".name");
        return new Tombstone(
                "key." + former.key().type() + ".name",
                former.key().label(),
                days.of(former.endedAt()),
                "mykeys.key.ended." + how(former.ending()),
                by);
    }

    private static String how(KeyEnding ending) {
        return switch (ending) {
            case REPLACED, REISSUED -> "replaced";
            case BY_HOLDER -> "by-holder";
            case BY_DESK, NEVER_SENT -> "by-desk";
            case UNDONE -> "undone";
        };
    }

    private static HeldKey.State state(DigitalKey key) {
        return key.active() ? HeldKey.State.ACTIVE : HeldKey.State.COMING;
    }

    private static HeldKey.State state(SuspendedKey suspended) {
        return switch (suspended.why()) {
            case BY_HOLDER -> HeldKey.State.ASIDE;
            case REPORTED -> HeldKey.State.REPORTED;
            case BY_DESK, REPLACED, DEACTIVATED -> HeldKey.State.HELD;
        };
    }

    private HeldKey shown(
            DigitalKey key,
            HeldKey.State state,
            Member member,
            Map<KeyId, KeyTypeId> types,
            Map<KeyTypeId, List<String>> usedAt,
            Set<OnlineService> used,
            Language language) {
        var group = services.myDigitalKeys().group();
        return new HeldKey(
                key,
                this.types.of(key.type()).template("icon"),
                days.of(key.activatedAt()),
                Optional.ofNullable(key.lineage().parent()).map(types::get),
                Optional.ofNullable(key.lastUsedOn()).map(days::of),
                key.lastUsedOn() == null ? List.of() : usedAt.getOrDefault(key.type(), List.of()),
                openings.worth(key),
                openings.shut(key, used, language),
                announcements
                        .of(key.type(), group, Optional.of(key.holder()), language)
                        .map(Announcement::side),
                state,
                key.id().equals(member.session().key()),
                renewable(key));
    }

    private boolean renewable(DigitalKey key) {
        return key.active()
                && types.of(key.type()).activation().readiness(key.holder()) == Readiness.READY
                && phaseOuts
                        .standing(key.type(), services.myDigitalKeys().group(), Optional.of(key.holder()))
                        .allowsActivation();
    }
}
