package org.rekey.federation.oidc.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.database.RealDatabase;
import org.rekey.federation.oidc.claims.Subjects;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.key.Level;
import org.rekey.key.PlainKind;
import org.rekey.onlineservice.OidcSettings;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.ServiceGroup;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.Language;
import org.rekey.phaseout.PhaseOutFixture;
import org.rekey.vault.TestVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a service can reach while a kind of key is phased out.
@RealDatabase
@Tag("J3.1")
class GatesTests {
    private static final String PLAN = """
            phase-outs:
              - key: paper-card
                zone: Europe/Brussels
                replacements: [mail-code]
                recommended: mail-code
                days: {no-activation-from: 2020-09-25, warn-from: 2023-07-19, last-day: 2024-01-30}
                exceptions:
                  flemish: {no-activation-from: 2020-09-25, last-day: 2024-01-30}
                extendable-to: 2024-06-30
                texts:
                  why: {nl: Waarom, fr: Pourquoi, de: Warum, en: Why}
            """;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2023-11-07T09:00:00Z"));
    private final Gates gates;

    GatesTests(JdbcClient jdbc, TransactionTemplate transaction) {
        var types = new KeyTypes(List.of(new PlainKind("paper-card", 300), new PlainKind("mail-code", 200)));
        var phaseOuts = PhaseOutFixture.of(PLAN, types, jdbc, transaction, now::get);
        gates = new Gates(types, phaseOuts, new Subjects(TestVault.make()), new UsedServices(jdbc));
    }

    @ParameterizedTest
    @CsvSource({
        "federal, 2024-01-30, 300",
        "federal, 2024-01-31, 300",
        "federal, 2024-06-30, 300",
        "federal, 2024-07-01, 200",
        "flemish, 2024-01-31, 200",
    })
    void aKindOfKeyCountsForAsLongAsSomebodyMayHaveBeenGrantedIt(String group, String day, int level) {
        now.set(Instant.parse(day + "T12:00:00Z"));

        assertThat(gates.of(service(group)).reachable()).isEqualTo(new Level(level));
    }

    private static OnlineService service(String group) {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            names.put(language, "Service");
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
        return new OnlineService(
                new ServiceId(7),
                "service",
                names,
                new ServiceGroup(group),
                new Level(100),
                Set.of(new KeyTypeId("paper-card"), new KeyTypeId("mail-code")),
                "",
                oidc);
    }
}
