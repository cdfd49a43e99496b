package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.rekey.RekeyApplication;
import org.rekey.database.RealDatabaseContext;
import org.rekey.dispatch.TestMailHouse;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.keys.smscode.SmsCodes;
import org.rekey.keys.tokencard.Reuse;
import org.rekey.keys.tokencard.TokenCards;
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
import org.rekey.schedule.Polled;
import org.rekey.vault.TestVault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole program over HTTP with people who hold a card, for the tests of My digital keys: they share one
/// context.
@SpringBootTest(
        classes = {RekeyApplication.class, Surroundings.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "rekey.issuer=http://localhost:8080",
            "rekey.web.trusted-proxies=127.0.0.1",
            "rekey.password.memory=64", // 11 ms of each hash are of no use here
            "rekey.password.iterations=1",
            "rekey.password.shortest=9",
            "management.server.port=0",
            "rekey.phase-outs=classpath:org/rekey/mykeys/phase-outs.yaml",
            "rekey.places.networks=classpath:org/rekey/demo/networks.csv",
            "rekey.mykeys.activity.report-to=desk@rekey.example",
            "rekey.web.language=en",
            "rekey.theme.desk.phone=1700",
            "rekey.sms.host=127.0.0.1", // nobody is there: the courier of these tests delivers
            "rekey.sms.port=9",
            "rekey.sms.transport=none"
        })
@ContextConfiguration(initializers = RealDatabaseContext.class)
public abstract class OverHttp {
    static final AtomicInteger NEXT = new AtomicInteger();
    private static final Path KEYS = TestVault.keyFile();
    private static final String PASSWORD = "a boat made of paper";

    /// Code number 1 is AAAAAA, number 2 is BBBBBB and so on.
    private static final List<String> CODES = IntStream.range(0, 24)
            .mapToObj(number ->
                    String.valueOf("BCDFGHJKMNPQRSTVWXYZBCDF".charAt(number)).repeat(5) + (number < 20 ? "B" : "C"))
            .toList();

    @LocalServerPort
    protected int port;

    @Autowired
    protected Surroundings.Today today;

    @Autowired
    protected Surroundings.Postbag postbag;

    @Autowired
    protected People people;

    @Autowired
    protected Usernames usernames;

    @Autowired
    protected Passwords passwords;

    @Autowired
    protected TokenCards cards;

    @Autowired
    protected SmsCodes smsCodes;

    @Autowired
    protected DigitalKeys keys;

    @Autowired
    protected Services services;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    List<Polled> polled;

    @Autowired
    Environment environment;

    @DynamicPropertySource
    static void keyFile(DynamicPropertyRegistry properties) {
        properties.add("rekey.vault.key-file", KEYS::toString);
        properties.add("rekey.dispatch.recipients", TestMailHouse::certificate);
    }

    @BeforeEach
    void aDayOfTheWarning() {
        today.is("2023-11-07T09:00:00Z");
        postbag.empty();
        postbag.texts(true);
        service("tax", 300, Set.of("token-card", "email-code", "mobile-app"));
        service("health", 400, Set.of("email-code", "mobile-app"));
    }

    /// Another node beside this one.
    protected SecondNode secondNode() throws Exception {
        return SecondNode.beside(environment, today.instant());
    }

    protected Midway midway() {
        var owner = new DriverManagerDataSource(
                environment.getRequiredProperty("rekey.database.url"),
                environment.getRequiredProperty("rekey.database.owner-user"),
                environment.getRequiredProperty("rekey.database.owner-password"));
        return new Midway(owner, database);
    }

    /// Publishes the plan of the card with another day.
    protected void reissuedUntil(String day) {
        jdbc.sql("""
                insert into phase_out_version
                    (phase_out_id, version, state, document, hash, proposer, published_at)
                select phase_out_id, version + 1, state,
                    jsonb_set(document, '{days,no-reissue-from}', to_jsonb(:day::text)), hash, proposer, published_at
                from phase_out_version
                where phase_out_id = 'token-card'
                order by version desc
                limit 1
                """).param("day", day).update();
        jdbc.sql("update phase_out_counter set published = published + 1").update();
        polled.forEach(Polled::poll);
    }

    void service(String clientId, int level, Set<String> accepts) {
        services.save(SampleService.of(services.idFor(clientId), clientId, "federal", level, accepts));
    }

    protected PersonId enrolled(Enrolment enrolment) {
        return people.enrol(enrolment, InstantSource.system().instant());
    }

    protected static Enrolment ann(@Nullable String email, Language language) {
        var enrolment = new Enrolment(new Names("Ann", "Peeters"), language);
        return email == null ? enrolment : enrolment.withVerifiedEmail(new EmailAddress(email));
    }

    /// Somebody with a card, on the way to the tax service.
    final class Holder extends Somebody {
        private final String username = "holder" + NEXT.incrementAndGet();

        Holder(@Nullable String email) {
            super(enrolled(ann(email, Language.EN)), keys, jdbc);
            var now = InstantSource.system().instant();
            usernames.change(id, new Username(username), now);
            passwords.change(id, new Presented(PASSWORD), now);
            cards.bring(
                    id, "%010d".formatted(NEXT.get()), Reuse.REUSABLE, CODES, new Lineage(null, new Level(300)), now);
            told();
        }

        Reader onThePath() throws Exception {
            return onThePath("en");
        }

        /// Logged on to My digital keys with the card.
        Reader atHome() throws Exception {
            return atHome("en");
        }

        Reader atHome(String language) throws Exception {
            var reader = new Reader(port, language).open("/mykeys");
            return answersTheCard(atPassword(reader, "later"));
        }

        /// The person chose to change in the warning, and has proven password and card.
        Reader onThePath(String language) throws Exception {
            var reader = new Reader(port, language).open("/asking?service=tax&level=300");
            var path = answersTheCard(atPassword(reader, "change"));
            assertThat(path.path()).startsWith("/mykeys/").contains("/email");
            return path;
        }

        Reader atPassword(String choice) throws Exception {
            return atPassword(new Reader(port, "en").open("/asking?service=tax&level=300"), choice);
        }

        Reader atPassword(Reader reader, String choice) throws Exception {
            var card = reader.path() + "/token-card";
            if (reader.body().contains("token-card/warning")) {
                reader.open(card + "/warning").send(card + "/warning", "choice", choice);
            } else {
                reader.open(card);
            }
            return reader.send(card, "username", username, "password", PASSWORD);
        }

        /// Types username and password for the code by e-mail.
        Reader withTheNewKey(Reader reader) throws Exception {
            return withTheKey("email-code", reader);
        }

        Reader withTheKey(String type, Reader reader) throws Exception {
            var path = reader.path() + "/" + type;
            return reader.open(path).send(path, "username", username, "password", PASSWORD);
        }

        /// Proves the password for one more key of the same logon, and does not open that key's page.
        Reader provesAlso(String type, String logon, Reader reader) throws Exception {
            return reader.leaves(logon + "/" + type, "username", username, "password", PASSWORD);
        }

        Reader answersTheCard(Reader reader) throws Exception {
            var number = Integer.parseInt(reader.found("<strong>(\\d+)</strong>"));
            return reader.send(reader.path(), "code", CODES.get(number - 1));
        }

        void activatesMailCode(Reader reader) throws Exception {
            reader.send(reader.path()).send(reader.path(), "key", "email-code");
            reader.send(reader.path(), "code", postbag.code());
            assertThat(reader.path()).endsWith("/done");
        }

        void uses(String clientId) {
            jdbc.sql("""
                    insert into service_usage (person_id, service_id, key_type, last_on)
                    values (:person, :service, 'token-card', current_date)
                    """)
                    .param("person", id.value())
                    .param(
                            "service",
                            services.byClientId(clientId).orElseThrow().id().value())
                    .update();
        }

        /// Gives the person one more key, as an office would, worth no more than a level.
        KeyId holds(String type, int level) {
            var now = InstantSource.system().instant();
            var lineage = new Lineage(null, new Level(level)).cappedUntil(now.plusSeconds(900_000));
            return keys.add(id, new KeyTypeId(type), lineage, now);
        }

        KeyId key(String type) {
            return keys.all(id).stream()
                    .filter(key -> key.type().value().equals(type))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        /// As if the last logon were older than changes allow.
        void waitsTooLong() {
            waits(11);
        }

        String email() {
            return people.find(id).orElseThrow().email().orElseThrow().value();
        }

        List<String> active() {
            return keys.active(id).stream().map(key -> key.type().value()).toList();
        }
    }
}
