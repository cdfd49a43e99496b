package org.rekey.onlineservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rekey.database.AsOwner;
import org.rekey.database.RealDatabase;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.person.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class ServicesTests {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private final List<Object> events = new ArrayList<>();
    private final JdbcClient jdbc;
    private final Services oneNode;
    private final Services otherNode;

    ServicesTests(JdbcClient jdbc, @AsOwner JdbcClient owner, TransactionTemplate transaction) {
        owner.sql("insert into key_type (key_type) values ('paper'), ('phone') on conflict do nothing")
                .update();
        this.jdbc = jdbc;
        oneNode = new Services(new ServiceTable(jdbc), transaction, () -> NOW, events::add);
        otherNode = new Services(new ServiceTable(jdbc), transaction, () -> NOW, events::add);
    }

    @Test
    void comeBackAsTheyWereSaved() {
        var tax = service("tax", 300, "paper", "phone");

        oneNode.save(tax);

        assertThat(oneNode.byClientId("tax")).contains(tax);
        assertThat(oneNode.of(tax.id())).isEqualTo(tax);
    }

    @Test
    void reachAnotherNodeWithItsNextLook() {
        otherNode.poll();
        oneNode.save(service("farm", 300, "paper"));
        assertThat(otherNode.byClientId("farm")).isEmpty();

        otherNode.poll();

        assertThat(otherNode.byClientId("farm")).isPresent();
    }

    @Test
    void keepTheirIdentityWhenTheyChange() {
        oneNode.save(service("health", 300, "paper"));
        oneNode.save(service("health", 400, "phone"));

        assertThat(oneNode.byClientId("health").orElseThrow().minimum()).isEqualTo(new Level(400));
        assertThat(jdbc.sql("select count(*) from service where client_id = 'health'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void areNotWrittenAgainWithoutAChange() {
        oneNode.saveIfChanged(service("pension", 300, "paper"));
        long before = version();

        oneNode.saveIfChanged(service("pension", 300, "paper"));

        assertThat(version()).isEqualTo(before);
    }

    @Test
    void leaveAnEventWithEachChange() {
        var before = service("parks", 300, "paper");

        oneNode.save(before);
        oneNode.saveIfChanged(before);
        oneNode.save(service("parks", 400, "phone"));

        assertThat(events)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(event -> assertThat(event).isInstanceOfSatisfying(ServiceChanged.class, changed -> {
                    assertThat(changed.service()).isEqualTo(before.id());
                    assertThat(changed.digest()).hasSize(64);
                }));
    }

    @Test
    void comeBackFromAnOlderFileOnlyWhenItSaysWhy() {
        var before = service("toll", 300, "paper");
        var after = service("toll", 400, "phone");
        assertThat(oneNode.take(before, "")).isTrue();
        otherNode.poll();
        assertThat(oneNode.take(after, "")).isTrue();

        assertThat(otherNode.take(after, ""))
                .as("the same file on another node")
                .isTrue();
        assertThat(otherNode.take(before, "")).as("an older one").isFalse();
        assertThat(otherNode.byClientId("toll").orElseThrow().minimum()).isEqualTo(after.minimum());

        assertThat(oneNode.take(before, "paper holds after all")).isTrue();
        otherNode.poll();
        assertThat(otherNode.take(after, "")).isFalse();
        assertThat(otherNode.byClientId("toll").orElseThrow().minimum()).isEqualTo(before.minimum());
        assertThat(events).hasSize(3);
    }

    @Test
    void sayInAMaskWhichKeysTheyTake() {
        oneNode.save(service("vote", 300, "paper", "phone"));

        var mask = jdbc.sql("select accepts from service where client_id = 'vote'")
                .query(Integer.class)
                .single();
        var bits = jdbc.sql("select bit_or(1 << bit) from key_type where key_type in ('paper', 'phone')")
                .query(Integer.class)
                .single();
        assertThat(mask).isEqualTo(bits);
    }

    @Test
    void areNotInvented() {
        assertThat(oneNode.byClientId("nobody")).isEmpty();
        assertThatThrownBy(() -> oneNode.of(new ServiceId(32_000))).isInstanceOf(NoSuchElementException.class);
    }

    private long version() {
        return jdbc.sql("select version from service_version").query(Long.class).single();
    }

    private OnlineService service(String clientId, int level, String... accepts) {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            names.put(language, clientId + " in " + language);
        }
        return new OnlineService(
                oneNode.idFor(clientId),
                clientId,
                names,
                new ServiceGroup("federal"),
                new Level(level),
                Set.of(accepts).stream().map(KeyTypeId::new).collect(java.util.stream.Collectors.toSet()),
                "desk@example.org",
                new OidcSettings(
                        List.of("https://service.example/back"),
                        List.of(),
                        List.of(new SecretHash(1, "00ff")),
                        Set.of("openid", "profile"),
                        null,
                        OidcSettings.Algorithm.ES256,
                        true,
                        false,
                        clientId));
    }
}
