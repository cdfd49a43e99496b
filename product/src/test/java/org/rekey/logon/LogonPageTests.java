package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.RekeyApplication;
import org.rekey.database.RealDatabaseContext;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyEnding;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// One logon over HTTP, in the whole program on a real database.
@SpringBootTest(
        classes = {RekeyApplication.class, LogonProgram.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "rekey.issuer=http://localhost",
            "rekey.phase-outs=classpath:org/rekey/demo/phase-outs.yaml",
            "rekey.password.answer-after=1ms",
            "rekey.password.answer-step=1ms",
            "rekey.throttle.free-per-address=1000",
            "rekey.throttle.free-per-network=10000",
            "management.server.port=0"
        })
@ContextConfiguration(initializers = {RealDatabaseContext.class, LogonProgram.Keys.class})
class LogonPageTests {
    private static final String PASSWORD = "correct horse battery staple";
    private static final KeyTypeId CARD = new KeyTypeId("token-card");
    private static final KeyTypeId MAIL = new KeyTypeId("email-code");
    private static final int TAX = 901;
    private static final int FLEMISH = 902;
    private static final int HIGH = 903;

    @Autowired
    private Statements statements;

    @Autowired
    private LogonProgram.Travel calendar;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private Usernames usernames;

    @Autowired
    private Passwords passwords;

    @Autowired
    private DigitalKeys keys;

    @Autowired
    private TokenCards cards;

    @Autowired
    private Services services;

    @LocalServerPort
    private int port;

    private Browser browser;
    private PersonId person;
    private KeyId card;
    private String username;

    @BeforeEach
    void prepare() {
        save(TAX, "federal", 300);
        save(FLEMISH, "flemish", 300);
        save(HIGH, "federal", 400);
        browser = new Browser(port);
        username = "jan." + UUID.randomUUID();
        var now = java.time.Instant.now();
        person = people.enrol(
                new Enrolment(new Names("Jan", "Peeters"), Language.NL)
                        .withVerifiedEmail(new EmailAddress("jan@example.org")),
                now);
        usernames.change(person, new Username(username), now);
        assertThat(passwords.change(person, new Presented(PASSWORD), now)).isEmpty();
        card = cards.bring(person, username.substring(4, 20), Reuse.REUSABLE, codes(), new Lineage(null, new Level(300)), now)
                .key();
    }

    @AfterEach
    void home() {
        calendar.home();
    }

    @Nested
    @Tag("J1.2")
    class TheMainLogonScreen {
        @Test
        void namesTheServiceAndOffersWhatItAccepts() {
            browser.open("/begin?service=" + TAX);

            assertThat(browser.status()).isEqualTo(200);
            assertThat(browser.words())
                    .contains("Log on to Service 901", "Code by e-mail", "Code by mobile app", "until 30 January 2024");
            assertThat(browser.body().indexOf("Code by e-mail")).isLessThan(browser.body().indexOf("Token card"));
        }

        @Test
        void leavesOutWhatIsBelowTheLevelOrHasEndedForTheService() {
            assertThat(browser.open("/begin?service=" + HIGH).words()).doesNotContain("Token card", "Code by e-mail");
            assertThat(browser.open("/begin?service=" + TAX + "&level=400").words())
                    .doesNotContain("Token card");
            assertThat(browser.open("/begin?service=" + FLEMISH).words()).doesNotContain("Token card");
        }

        @Test
        void ofALogonOfAnotherBrowserIsOver() {
            browser.open("/begin?service=" + TAX);

            Browser stranger = new Browser(port).open(browser.path());

            assertThat(stranger.status()).isEqualTo(410);
            assertThat(stranger.words()).contains("This logon is over");
        }
    }

    @Nested
    @Tag("J1.3")
    class ALogon {
        @Test
        void leadsFromTheKeyByPasswordAndCodeBackToTheProtocol() {
            toThePassword("later");
            assertThat(browser.words())
                    .contains("Log on with your token card", "Username and password", "This key ends: Token card");

            browser.post(browser.path(), Map.of("username", username, "password", PASSWORD));
            assertThat(browser.path()).endsWith("/token-card/code");
            assertThat(browser.words()).contains("This is your only digital key here");

            browser.post(browser.path(), Map.of("code", asked()));
            assertThat(browser.path()).matches("/continue\\?logon=[0-9a-f-]{36}");
            assertThat(sessions()).isEqualTo(1);
        }

        @Test
        void asksTheSameNumberAfterAReloadAndInAnotherTab() {
            toTheCode();
            String number = asked();

            browser.open(browser.path());

            assertThat(asked()).isEqualTo(number);
        }

        @Test
        void withAWrongCodeAsksAgain() {
            toTheCode();

            browser.post(browser.path(), Map.of("code", "ZZZZZZ"));

            assertThat(browser.status()).isEqualTo(422);
            assertThat(browser.words()).contains("This is not the code next to the number asked");
            browser.post(browser.path(), Map.of("code", asked()));
            assertThat(browser.path()).startsWith("/continue");
        }

        @Test
        @Tag("J1.6")
        void withTooManyWrongCodesWaits() {
            toTheCode();
            for (int wrong = 0; wrong < 6; wrong++) {
                browser.post(browser.path(), Map.of("code", "ZZZZZZ"));
            }

            browser.post(browser.path(), Map.of("code", asked()));

            assertThat(browser.status()).isEqualTo(429);
            assertThat(browser.words()).contains("Too many attempts", "Please try again in");
            assertThat(browser.answer().headers().firstValue("Retry-After")).isPresent();
        }

        @Test
        void clickedTwiceGetsOneSessionAndTwiceTheSameWay() throws Exception {
            toTheCode();
            HttpRequest click = browser.form(browser.path(), Map.of("code", asked()));
            Callable<HttpResponse<String>> clicked = () -> browser.exchange(click);

            try (var pool = Executors.newFixedThreadPool(2)) {
                var answers = pool.invokeAll(List.of(clicked, clicked));

                for (var answer : answers) {
                    assertThat(answer.get().statusCode()).isEqualTo(303);
                    assertThat(answer.get().headers().firstValue("Location").orElseThrow())
                            .startsWith("/continue");
                }
            }
            assertThat(sessions()).isEqualTo(1);
        }

        @Test
        void thatIsCompleteLeadsOnWhenSomebodyComesBackToItsPages() {
            toTheCode();
            String code = browser.path();
            browser.post(code, Map.of("code", asked()));

            assertThat(browser.open(code).path()).startsWith("/continue");
        }

        @Test
        void whosePasswordWasChangedMeanwhileBeginsAgain() {
            toTheCode();
            people.raiseSecurityEpoch(person);

            browser.post(browser.path(), Map.of("code", asked()));

            assertThat(browser.words()).contains("You are not logged on");
            assertThat(sessions()).isZero();
        }
    }

    @Nested
    @Tag("J1.6")
    class ARefusal {
        @Test
        void isTheSameForWhateverIsWrong() {
            PersonId cardless = person;
            keys.end(card, KeyEnding.BY_HOLDER, null, java.time.Instant.now());
            List<List<String>> attempts = List.of(
                    List.of("nobody." + UUID.randomUUID(), PASSWORD),
                    List.of(username, "wrong"),
                    List.of(username, PASSWORD),
                    List.of("?!", PASSWORD));

            List<String> words = attempts.stream().map(this::refused).distinct().toList();

            assertThat(words).hasSize(1);
            assertThat(words.getFirst())
                    .contains("Your username or password is not right", "you do not have", "expired");
            assertThat(cardless).isNotNull();
        }

        @Test
        void costsTheSameStatementsForWhateverIsWrong() {
            String holder = username;
            prepare();
            keys.end(card, KeyEnding.BY_HOLDER, null, java.time.Instant.now());

            List<String> unknown = sentFor("nobody." + UUID.randomUUID(), PASSWORD);
            List<String> wrong = sentFor(holder, "wrong");
            List<String> keyless = sentFor(username, PASSWORD);

            assertThat(unknown).isEqualTo(wrong).isEqualTo(keyless);
        }

        @Test
        void comesAlsoForUnknownNamesWithAWaitAfterTooMany() {
            String nobody = "nobody." + UUID.randomUUID();
            for (int wrong = 0; wrong < 6; wrong++) {
                refused(List.of(nobody, "wrong"));
            }

            assertThat(browser.status()).isEqualTo(429);
        }

        private String refused(List<String> attempt) {
            browser = new Browser(port);
            toThePassword("later");
            browser.post(browser.path(), Map.of("username", attempt.get(0), "password", attempt.get(1)));
            return browser.words();
        }

        private List<String> sentFor(String name, String password) {
            browser = new Browser(port);
            toThePassword("later");
            statements.clear();
            browser.post(browser.path(), Map.of("username", name, "password", password));
            return statements.sent();
        }
    }

    @Nested
    @Tag("J2.1")
    class TheWarning {
        @Test
        void comesFirstAndOffersThreeWays() {
            browser.open("/begin?service=" + TAX);

            browser.open(browser.path() + "/token-card");

            assertThat(browser.path()).endsWith("/token-card/warning");
            assertThat(browser.words())
                    .contains(
                            "You can use this key until 30 January 2024",
                            "Activate a new digital key now",
                            "Log on with another digital key",
                            "Close");
            assertThat(counted("warning-shown")).isPositive();
        }

        @Test
        void leadsBackToTheChoiceWithTheServiceKept() {
            toThePassword("other");

            assertThat(browser.path()).matches("/logon/[0-9a-f-]{36}");
            assertThat(browser.words()).contains("Log on to Service 901");
        }

        @Test
        @Tag("J2.2")
        void leadsThroughTheCodeToTheChange() {
            toThePassword("change");
            browser.post(browser.path(), Map.of("username", username, "password", PASSWORD));

            browser.post(browser.path(), Map.of("code", asked()));

            assertThat(browser.path()).matches("/mykeys/[0-9a-f-]{36}/email");
        }

        @Test
        void isTheSameInADialogOfTheMainScreen() {
            browser.open("/begin?service=" + TAX);

            assertThat(browser.body()).contains("<dialog id=\"warning-token-card\"");
            browser.post(browser.path() + "/token-card/warning/shown", Map.of());
            assertThat(browser.status()).isEqualTo(204);
        }
    }

    @Nested
    @Tag("J2.9")
    class AfterTheLastDay {
        @Test
        void theCardIsNeitherOfferedNorTaken() {
            toTheCode();
            String code = browser.path();

            calendar.to("2024-01-30T23:00:00Z");

            browser.post(code, Map.of("code", asked()));
            assertThat(browser.words()).contains("You are not logged on", "My digital keys");
            browser.open(code.replace("/code", ""));
            assertThat(browser.words()).contains("This key no longer works: Token card", "expired");
            assertThat(browser.open("/begin?service=" + TAX).words()).doesNotContain("Token card");
            assertThat(sessions()).isZero();
        }
    }

    @Nested
    @Tag("J1.7")
    class LoggingOut {
        @Test
        void endsTheSessionAndForgetsWhatWasBegun() {
            toTheCode();
            String code = browser.path();
            browser.post(code, Map.of("code", asked()));

            browser.open("/logout");
            assertThat(browser.words()).contains("Do you want to log out?");
            browser.post("/logout", Map.of());

            assertThat(browser.words()).contains("You are logged out");
            assertThat(sessions()).isZero();
            assertThat(browser.open(code).status()).isEqualTo(410);
        }
    }

    @Test
    void anotherKeyThatOneHasIsPointedOut() {
        keys.add(person, MAIL, new Lineage(card, new Level(300)), java.time.Instant.now());

        toTheCode();

        assertThat(browser.words()).contains("You also have another digital key", "Code by e-mail");
    }

    @Test
    void withACardTakesFewStatements() {
        toThePassword("later");
        statements.clear();
        browser.post(browser.path(), Map.of("username", username, "password", PASSWORD));

        browser.post(browser.path(), Map.of("code", asked()));

        assertThat(browser.path()).startsWith("/continue");
        assertThat(statements.sent()).hasSizeLessThanOrEqualTo(8);
    }

    private void toThePassword(String choice) {
        browser.open("/begin?service=" + TAX);
        browser.post(browser.path() + "/token-card/warning", Map.of("choice", choice));
    }

    private void toTheCode() {
        toThePassword("later");
        browser.post(browser.path(), Map.of("username", username, "password", PASSWORD));
    }

    /// The code of the number that the page asks.
    private String asked() {
        String number = browser.words().replaceAll("(?s).*Code number (\\d+).*", "$1");
        return codes().get(Integer.parseInt(number) - 1);
    }

    private int sessions() {
        return jdbc.sql("select count(*) from logon_session where person_id = ? and ended_at is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private int counted(String kind) {
        return jdbc.sql("select count(*) from audit_event where kind = ?")
                .param(kind)
                .query(Integer.class)
                .single();
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
                Set.of(CARD, MAIL, new KeyTypeId("mobile-app")),
                "",
                oidc));
    }

    private static List<String> codes() {
        return IntStream.range(0, 24)
                .mapToObj(number -> "ABCDE" + (char) ('A' + number))
                .toList();
    }
}
