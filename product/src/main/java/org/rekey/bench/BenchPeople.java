package org.rekey.bench;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.keys.mobileapp.MobileApps;
import org.rekey.onlineservice.ClientSecrets;
import org.rekey.onlineservice.OidcSettings;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.ServiceGroup;
import org.rekey.onlineservice.Services;
import org.rekey.password.Passwords;
import org.rekey.password.Presented;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.person.People;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.rekey.schedule.SystemTime;
import org.rekey.vault.Randomness;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes people with a password and an app each, as many as logons are wanted: an app's code opens one logon in
/// thirty seconds.
class BenchPeople {
    private static final KeyTypeId APP = new KeyTypeId("mobile-app");
    private static final int PROGRESS = 500;

    private final People people;
    private final Usernames usernames;
    private final Passwords passwords;
    private final MobileApps apps;
    private final KeyTypes types;
    private final Services services;
    private final ClientSecrets secrets;
    private final Randomness random;
    private final TransactionTemplate transaction;

    BenchPeople(
            People people,
            Usernames usernames,
            Passwords passwords,
            MobileApps apps,
            KeyTypes types,
            Services services,
            ClientSecrets secrets,
            Randomness random,
            TransactionTemplate transaction) {
        this.people = people;
        this.usernames = usernames;
        this.passwords = passwords;
        this.apps = apps;
        this.types = types;
        this.services = services;
        this.secrets = secrets;
        this.random = random;
        this.transaction = transaction;
    }

    List<Visitor> enter(int count) {
        register();
        var level = types.of(APP).level();
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(number -> enter(number, level))
                .toList();
    }

    private Visitor enter(int number, Level level) {
        var visitor = new Visitor("visitor-" + number, hex(12), hex(20));
        var now = SystemTime.NOW.instant();
        transaction.executeWithoutResult(_ -> {
            var person = people.enrol(new Enrolment(new Names("Visitor", "Number " + number), Language.EN), now);
            usernames.change(person, new Username(visitor.username()), now);
            passwords.change(person, new Presented(visitor.password()), now);
            apps.bring(person, visitor.secretBytes(), new Lineage(null, level), now);
        });
        if (number % PROGRESS == 0) {
            System.err.println("entered visitor " + number);
        }
        return visitor;
    }

    private void register() {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (var language : Language.values()) {
            names.put(language, "Bench");
        }
        services.save(new OnlineService(
                services.idFor(BenchService.CLIENT),
                BenchService.CLIENT,
                names,
                new ServiceGroup("federal"),
                types.of(APP).level(),
                Set.of(APP),
                "bench@rekey.example",
                new OidcSettings(
                        List.of(BenchService.REDIRECT),
                        List.of(),
                        List.of(secrets.hash(BenchService.SECRET)),
                        Set.of("openid", "profile"),
                        null,
                        OidcSettings.Algorithm.ES256,
                        true,
                        true,
                        BenchService.CLIENT)));
    }

    private String hex(int bytes) {
        return HexFormat.of().formatHex(random.bytes(bytes));
    }
}
