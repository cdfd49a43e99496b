package org.rekey.mykeys.activity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.mykeys.Member;
import org.rekey.mykeys.ShownDays;
import org.rekey.onlineservice.ServiceId;
import org.rekey.onlineservice.Services;
import org.rekey.person.Happening;
import org.rekey.person.History;
import org.rekey.place.Place;
import org.rekey.text.Texts;
import org.rekey.web.Page;
import org.springframework.stereotype.Component;

/// What happened to whoever is logged on, a page at a time: three statements, however long it goes back.
@Component
class Activity {
    static final int PAGE = 25;
    private final History history;
    private final DigitalKeys keys;
    private final Reports reports;
    private final Services services;
    private final Texts texts;
    private final ShownDays days;
    private final ActivitySettings settings;
    private final InstantSource time;

    Activity(
            History history,
            DigitalKeys keys,
            Reports reports,
            Services services,
            Texts texts,
            ShownDays days,
            ActivitySettings settings,
            InstantSource time) {
        this.history = history;
        this.keys = keys;
        this.reports = reports;
        this.services = services;
        this.texts = texts;
        this.days = days;
        this.settings = settings;
        this.time = time;
    }

    /// One more than a page holds, if there is more.
    List<Entry> of(Member member, Optional<UUID> before, Page page) {
        var happenings = history.of(member.id(), Kind.events(), since(), before, PAGE + 1);
        var own = own(member);
        var reported = reports.of(member.id());
        return happenings.stream()
                .map(one -> shown(one, member, own, reported, page))
                .toList();
    }

    Optional<Happening> find(Member member, UUID id) {
        return history.find(member.id(), Kind.events(), since(), id)
                .filter(one -> Kind.of(one.kind()).reportable());
    }

    Entry shown(Happening happening, Member member, Page page) {
        return shown(happening, member, own(member), reports.of(member.id()), page);
    }

    private Instant since() {
        return time.instant().minus(settings.shown());
    }

    private Map<String, DigitalKey> own(Member member) {
        return keys.all(member.id()).stream()
                .collect(Collectors.toMap(key -> key.id().toString(), Function.identity()));
    }

    private Entry shown(
            Happening one, Member member, Map<String, DigitalKey> own, Map<UUID, String> reported, Page page) {
        var kind = Kind.of(one.kind());
        var facts = one.facts();
        var by = Optional.ofNullable(facts.get("by"));
        boolean byOffice =
                kind == Kind.ENROLMENT_ISSUED || (!kind.logon() && by.isPresent() && !own.containsKey(by.get()));
        var with = kind == Kind.SESSION_STARTED || kind.byKindOfKey()
                ? Optional.ofNullable(one.keyType())
                : by.map(own::get).map(key -> key.type().value());
        return new Entry(
                one.id(),
                days.of(one.at()),
                days.time(one.at()),
                what(kind, one, page),
                with.map(type -> name(type, page)),
                byOffice,
                Optional.ofNullable(facts.get("place"))
                        .filter(place -> !byOffice)
                        .map(place -> Place.parse(place).in(page.language())),
                kind == Kind.SESSION_STARTED
                        && member.session().flow().toString().equals(facts.get("flow")),
                kind.reportable(),
                Optional.ofNullable(reported.get(one.id())));
    }

    private String what(Kind kind, Happening one, Page page) {
        var service = Optional.ofNullable(one.service())
                .map(id -> services.of(new ServiceId(id)).name(page.language()));
        var key = Optional.ofNullable(one.keyType()).map(type -> name(type, page));
        return page.text(words(kind, one), "service", service.orElse(""), "key", key.orElse(""));
    }

    /// Something given for the first time has words of its own, and so have some causes.
    private String words(Kind kind, Happening one) {
        var text = "mykeys.activity.kind." + kind.event();
        var own = text + "." + ("false".equals(one.facts().get("hadFormer")) ? "first" : one.detail());
        return texts.has(own) ? own : text;
    }

    /// A kind of key that is not here any more is called by its id.
    private String name(String type, Page page) {
        var text = "key." + type + ".name";
        return texts.has(text) ? page.text(text) : type;
    }
}
