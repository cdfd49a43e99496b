package org.rekey.federation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rekey.database.RealDatabaseContext;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.onlineservice.ClientSecrets;
import org.rekey.onlineservice.OidcSettings;
import org.rekey.onlineservice.OidcSettings.Algorithm;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.ServiceGroup;
import org.rekey.onlineservice.Services;
import org.rekey.person.EmailAddress;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.person.NationalNumber;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.rekey.vault.TestVault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// The whole program over HTTP, for the tests of the provider: they share one context and each makes the people and
/// services that it needs.
@SpringBootTest(
        classes = {org.rekey.RekeyApplication.class, ProviderProgram.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "rekey.issuer=" + ProviderTests.ISSUER,
            "rekey.web.trusted-proxies=127.0.0.1,::1",
            "rekey.rates.authorize-burst=5",
            "rekey.rates.authorize-per-second=1",
            "rekey.rates.services-burst=4",
            "rekey.rates.services-per-second=1",
            "management.server.port=0"
        })
@ContextConfiguration(initializers = RealDatabaseContext.class)
abstract class ProviderTests {
    static final String ISSUER = "http://localhost:8080";
    static final KeyTypeId APP = new KeyTypeId("mobile-app");
    static final KeyTypeId MAIL = new KeyTypeId("email-code");
    static final KeyTypeId CARD = new KeyTypeId("token-card");

    private static final AtomicInteger NEXT = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    Services services;

    @Autowired
    ClientSecrets secrets;

    @Autowired
    People people;

    @Autowired
    DigitalKeys keys;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    StatementCount statements;

    @DynamicPropertySource
    static void keyFile(DynamicPropertyRegistry properties) {
        properties.add("rekey.vault.key-file", () -> TestVault.keyFile().toString());
    }

    Browser browser() {
        return new Browser(port);
    }

    /// A person with one key, or with several.
    PersonId person(KeyTypeId... types) {
        return person(null, types);
    }

    PersonId person(@Nullable String nationalNumber, KeyTypeId... types) {
        var enrolment = new Enrolment(new Names("Ann", "Peeters"), Language.FR)
                .withVerifiedEmail(new EmailAddress("ann" + NEXT.incrementAndGet() + "@example.org"));
        var now = Instant.now();
        var id = people.enrol(
                nationalNumber == null ? enrolment : enrolment.withNationalNumber(new NationalNumber(nationalNumber)),
                now);
        for (var type : types) {
            key(id, type);
        }
        return id;
    }

    KeyId key(PersonId person, KeyTypeId type) {
        var lineage = new Lineage(null, new Level(400));
        return transaction.execute(status -> keys.add(person, type, lineage, Instant.now()));
    }

    Relying service() {
        return service("federal", 300, Algorithm.ES256, null, Set.of("openid", "profile", "email"));
    }

    Relying service(String group, int minimum, Algorithm algorithm, @Nullable String ground, Set<String> scopes) {
        var number = NEXT.incrementAndGet();
        var clientId = "service-" + number;
        var secret = "secret-of-service-%032d".formatted(number);
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            names.put(language, "Service " + number);
        }
        var oidc = new OidcSettings(
                List.of("http://127.0.0.1:9999/back", "https://service.example/back?x=1"),
                List.of("http://127.0.0.1:9999/bye"),
                List.of(secrets.hash(secret)),
                scopes,
                ground,
                algorithm,
                true,
                true,
                clientId);
        services.save(new OnlineService(
                services.idFor(clientId),
                clientId,
                names,
                new ServiceGroup(group),
                new Level(minimum),
                Set.of(APP, MAIL, CARD),
                "",
                oidc));
        return new Relying(services.byClientId(clientId).orElseThrow(), secret, browser());
    }

    /// Logs on for a flow, or just so.
    void logOn(Browser browser, PersonId person, KeyTypeId type, int level, UUID flow, Relying relying) {
        var answer = browser.get("/test/logon", logon(person, type, level, flow, relying));
        if (answer.statusCode() != 200) {
            throw new AssertionError("no logon: " + answer.statusCode() + answer.body());
        }
    }

    static Map<String, String> logon(PersonId person, KeyTypeId type, int level, UUID flow, Relying relying) {
        return Map.of(
                "person", person.toString(),
                "type", type.value(),
                "level", Integer.toString(level),
                "flow", flow.toString(),
                "service", relying.service().id().toString());
    }

    /// A browser in which somebody has just logged on with the mobile app.
    Browser loggedOn(PersonId person, Relying relying) {
        var browser = browser();
        logOn(browser, person, APP, 400, UUID.randomUUID(), relying);
        return browser;
    }

    HttpResponse<String> authorize(Browser browser, Map<String, String> request) {
        return browser.get("/oauth2/authorize", request);
    }

    /// The code with which the service is answered.
    String code(Browser browser, Relying relying, String... namesAndValues) {
        var location = Browser.location(authorize(browser, relying.request(namesAndValues)));
        var code = Browser.parameters(location).get("code");
        if (code == null) {
            throw new AssertionError("no code in " + location);
        }
        return code;
    }

    static JsonNode tokens(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Relying.json(answer.body());
    }

    static String accessToken(HttpResponse<String> answer) {
        return tokens(answer).get("access_token").stringValue();
    }

    static String refreshToken(JsonNode tokens) {
        return tokens.get("refresh_token").stringValue();
    }

    static <T> List<T> atOnce(int times, Callable<T> call) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads
                    .invokeAll(IntStream.range(0, times).mapToObj(i -> call).toList())
                    .stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (InterruptedException | ExecutionException failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .toList();
        }
    }
}
