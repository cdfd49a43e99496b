package org.rekey.logon;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyEnding;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.keys.mobileapp.MobileApps;
import org.rekey.keys.tokencard.Reuse;
import org.rekey.keys.tokencard.TokenCards;
import org.rekey.onlineservice.OidcSettings;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.ServiceGroup;
import org.rekey.onlineservice.ServiceId;
import org.rekey.onlineservice.Services;
import org.rekey.password.Passwords;
import org.rekey.password.Presented;
import org.rekey.person.EmailAddress;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Online services and people to log on with.
final class Scene {
    static final String PASSWORD = "correct horse battery staple";
    static final KeyTypeId CARD = new KeyTypeId("token-card");
    static final KeyTypeId MAIL = new KeyTypeId("email-code");
    static final KeyTypeId APP = new KeyTypeId("mobile-app");
    static final int TAX = 901;
    static final int FLEMISH = 902;
    static final int HIGH = 903;
    static final int EARLY = 904;
    static final int TOLD = 905;
    private static final Lineage PROOFED = new Lineage(null, new Level(500));

    private final JdbcClient jdbc;
    private final People people;
    private final Usernames usernames;
    private final Passwords passwords;
    private final DigitalKeys keys;
    private final TokenCards cards;
    private final MobileApps apps;
    private final Services services;
    private final InstantSource time;

    Scene(
            JdbcClient jdbc,
            People people,
            Usernames usernames,
            Passwords passwords,
            DigitalKeys keys,
            TokenCards cards,
            MobileApps apps,
            Services services,
            InstantSource time) {
        this.jdbc = jdbc;
        this.people = people;
        this.usernames = usernames;
        this.passwords = passwords;
        this.keys = keys;
        this.cards = cards;
        this.apps = apps;
        this.services = services;
        this.time = time;
    }

    /// A person with a card.
    record Holder(PersonId id, String username, KeyId card) {}

    void open() {
        save(TAX, "federal", 300);
        save(FLEMISH, "flemish", 300);
        save(HIGH, "federal", 400);
        save(EARLY, "early", 300);
        save(TOLD, "told", 300);
    }

    Holder holder() {
        Holder holder = withoutPassword();
        passwords.change(holder.id(), new Presented(PASSWORD), time.instant());
        return holder;
    }

    /// Somebody whose password hash was brought from elsewhere.
    Holder holder(String foreignHash) {
        Holder holder = withoutPassword();
        passwords.bring(holder.id(), foreignHash, time.instant());
        return holder;
    }

    private Holder withoutPassword() {
        var now = time.instant();
        String username = "jan." + UUID.randomUUID();
        PersonId person = people.enrol(
                new Enrolment(new Names("Jan", "Peeters"), Language.NL)
                        .withVerifiedEmail(new EmailAddress("jan@example.org")),
                now);
        usernames.change(person, new Username(username), now);
        var card = cards.bring(person, username.substring(4, 20), Reuse.REUSABLE, codes(), PROOFED, now);
        return new Holder(person, username, card.key());
    }

    void giveMail(Holder holder) {
        keys.add(holder.id(), MAIL, PROOFED, time.instant());
    }

    void giveApp(Holder holder, byte[] secret) {
        apps.bring(holder.id(), secret, PROOFED, time.instant());
    }

    void takeCard(Holder holder) {
        keys.end(holder.card(), KeyEnding.BY_HOLDER, null, time.instant());
    }

    void changeSomething(Holder holder) {
        people.raiseSecurityEpoch(holder.id());
    }

    int sessions(Holder holder) {
        return jdbc.sql("select count(*) from logon_session where person_id = ? and ended_at is null")
                .param(holder.id().value())
                .query(Integer.class)
                .single();
    }

    int told(String kind) {
        return jdbc.sql("select count(*) from audit_event where kind = ?")
                .param(kind)
                .query(Integer.class)
                .single();
    }

    int told(String kind, Holder holder) {
        return jdbc.sql("select count(*) from audit_event where kind = ? and person_id = ?")
                .param(kind)
                .param(holder.id().value())
                .query(Integer.class)
                .single();
    }

    static List<String> codes() {
        return IntStream.range(0, 24)
                .mapToObj(number -> "ABCDE" + (char) ('A' + number))
                .toList();
    }

    private void save(int id, String group, int minimum) {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            names.put(language, "Service " + id);
        }
        var oidc = new OidcSettings(
                List.of(),
                List.of(),
                List.of(),
                Set.of("openid"),
                null,
                OidcSettings.Algorithm.ES256,
                false,
                false,
                "sector");
        services.save(new OnlineService(
                new ServiceId(id),
                "service-" + id,
                names,
                new ServiceGroup(group),
                new Level(minimum),
                Set.of(CARD, MAIL, APP),
                "",
                oidc));
    }
}
