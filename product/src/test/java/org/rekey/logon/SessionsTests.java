package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.database.AsOwner;
import org.rekey.database.RealDatabase;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.logon.SessionEnded.Cause;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.PersonId;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.Scope;
import org.rekey.throttle.Throttles;
import org.rekey.throttle.ThrottlesFixture;
import org.rekey.vault.Randomness;
import org.rekey.vault.TestVault;
import org.rekey.vault.Vault;
import org.rekey.web.Cookies;
import org.rekey.web.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class SessionsTests {
    private static final Vault VAULT = TestVault.make();
    private static final KeyTypeId PAPER = new KeyTypeId("paper");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final List<Object> events = new ArrayList<>();
    private final JdbcClient jdbc;
    private final Throttles throttles;
    private final Sessions sessions;
    private final PersonId person;
    private final KeyId key;

    SessionsTests(JdbcClient jdbc, @AsOwner JdbcClient owner, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        owner.sql("insert into key_type (key_type) values ('paper') on conflict do nothing")
                .update();
        owner.sql("""
                insert into service (service_id, client_id, service_group, min_level, accepted_types, accepts, names,
                  contact, oidc)
                values (7, 'seven', 'all', 300, '{}', 0, '{}', '', '{}') on conflict do nothing
                """).update();
        throttles = ThrottlesFixture.over(jdbc, VAULT);
        sessions = new Sessions(
                new SessionRows(jdbc),
                new SessionCookie(new Cookies(new PublicAddress(URI.create("http://localhost"))), new Randomness()),
                VAULT,
                throttles,
                settings(),
                now::get,
                events::add,
                transaction);
        person = person();
        key = key(person);
    }

    @Test
    void theBrowserThatLoggedOnIsKnownAgain() {
        Browser browser = new Browser();

        Session opened = browser.open(opening(person, key, 300));

        assertThat(browser.current()).contains(opened);
        assertThat(new Browser().current()).isEmpty();
        assertThat(events).hasSize(1).first().isInstanceOf(SessionStarted.class);
    }

    @Test
    void theUseOfKeyAndServiceIsNoted() {
        new Browser().open(opening(person, key, 300));

        assertThat(jdbc.sql("select last_used_on from digital_key where key_id = ?")
                        .param(key.value())
                        .query(Date.class)
                        .single())
                .isEqualTo(Date.valueOf("2026-11-21"));
        assertThat(jdbc.sql("select keys_used from person where person_id = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .single())
                .isNotZero();
        assertThat(jdbc.sql("select service_id from service_usage where person_id = ? and key_type = 'paper'")
                        .param(person.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Nested
    class Ends {
        private final Browser browser = new Browser();

        @Test
        void afterHalfAnHourWithoutUse() {
            browser.open(opening(person, key, 300));
            passes(Duration.ofMinutes(29));
            assertThat(browser.current()).isPresent();
            passes(Duration.ofMinutes(29));
            assertThat(browser.current()).isPresent();

            passes(Duration.ofMinutes(31));

            assertThat(browser.current()).isEmpty();
        }

        @Test
        void afterEightHoursInAnyCase() {
            browser.open(opening(person, key, 300));
            for (int quarter = 0; quarter < 31; quarter++) {
                passes(Duration.ofMinutes(15));
                assertThat(browser.current()).isPresent();
            }

            passes(Duration.ofMinutes(15));

            assertThat(browser.current()).isEmpty();
        }

        @Test
        void soonerWhenItIsWorthMore() {
            browser.open(opening(person, key, 400));
            passes(Duration.ofMinutes(14));
            assertThat(browser.current()).isPresent();

            passes(Duration.ofMinutes(16));

            assertThat(browser.current()).isEmpty();
        }

        @Test
        void whenTheSecurityEpochOfThePersonMoves() {
            browser.open(opening(person, key, 300));

            jdbc.sql("update person set security_epoch = 2 where person_id = ?")
                    .param(person.value())
                    .update();

            assertThat(browser.current()).isEmpty();
        }

        @Test
        @Tag("J2.7")
        void whenItsKeyIsDeactivated() {
            browser.open(opening(person, key, 300));

            jdbc.sql("update digital_key set state = 'ended', ended_at = now(), ended_by = 'x' where key_id = ?")
                    .param(key.value())
                    .update();

            assertThat(browser.current()).isEmpty();
        }

        @Test
        @Tag("J1.7")
        void whenThePersonLogsOut() {
            browser.open(opening(person, key, 300));
            Browser copy = browser.copy();

            sessions.end(Cause.LOGGED_OUT, browser.request(), browser.response);

            assertThat(copy.current()).isEmpty();
            assertThat(events).last().isInstanceOf(SessionEnded.class);
        }

        @Test
        void whenAllOfThePersonOrAllOfTheKeyAreEnded() {
            browser.open(opening(person, key, 300));
            Browser elsewhere = new Browser();
            elsewhere.open(opening(person, key, 300));

            assertThat(sessions.endAllMadeBy(key, Cause.KEY_ENDED)).isEqualTo(2);
            assertThat(sessions.endAllOf(person, Cause.REVOKED)).isZero();
            assertThat(browser.current()).isEmpty();
            assertThat(elsewhere.current()).isEmpty();
        }
    }

    @Nested
    class TheFormerSessionOfABrowser {
        @Test
        void endsWhenTheSamePersonLogsOnAgainUnderANewId() {
            Browser browser = new Browser();
            browser.open(opening(person, key, 300));
            Browser before = browser.copy();

            browser.open(opening(person, key, 300));

            assertThat(before.current()).isEmpty();
            assertThat(browser.current()).isPresent();
            assertThat(events)
                    .filteredOn(SessionEnded.class::isInstance)
                    .first()
                    .satisfies(
                            event -> assertThat(((SessionEnded) event).cause()).isEqualTo(Cause.REPLACED));
        }

        @Test
        void endsWhenSomebodyElseLogsOn() {
            Browser browser = new Browser();
            browser.open(opening(person, key, 300));
            PersonId other = person();

            browser.open(opening(other, key(other), 300));

            assertThat(browser.current()).map(Session::person).contains(other);
            assertThat(events)
                    .filteredOn(SessionEnded.class::isInstance)
                    .first()
                    .satisfies(
                            event -> assertThat(((SessionEnded) event).cause()).isEqualTo(Cause.OTHER_PERSON));
        }
    }

    @Nested
    class IsNotOpened {
        @Test
        void twiceByOneFlow() {
            NewSession opening = opening(person, key, 300);
            new Browser().open(opening);

            assertThatExceptionOfType(SessionVoid.class).isThrownBy(() -> new Browser().open(opening));
        }

        @Test
        void twiceByOneFlowAtTheSameMoment() throws Exception {
            NewSession opening = opening(person, key, 300);
            Callable<Boolean> attempt = () -> {
                try {
                    new Browser().open(opening);
                    return true;
                } catch (SessionVoid refused) {
                    return false;
                }
            };

            try (var pool = Executors.newFixedThreadPool(2)) {
                var outcomes = pool.invokeAll(List.of(attempt, attempt));

                assertThat(outcomes.get(0).get()).isNotEqualTo(outcomes.get(1).get());
            }
        }

        @Test
        void whenTheEpochMovedAfterThePassword() {
            NewSession opening = opening(person, key, 300);
            jdbc.sql("update person set security_epoch = 2 where person_id = ?")
                    .param(person.value())
                    .update();

            assertThatExceptionOfType(SessionVoid.class).isThrownBy(() -> new Browser().open(opening));
        }

        @Test
        void withTheKeyOfSomebodyElse() {
            NewSession opening = opening(person(), key, 300);

            assertThatExceptionOfType(SessionVoid.class).isThrownBy(() -> new Browser().open(opening));
        }

        @Test
        @Tag("J1.6")
        void whileTheThrottleOfTheKeyIsClosed() {
            var bucket = new Bucket(Scope.KEY_STRANGER, key.toString());
            while (!throttles.failed(bucket, now.get()).waits()) {}
            var browser = new Browser();

            assertThatExceptionOfType(SessionVoid.class)
                    .isThrownBy(() -> sessions.open(
                            opening(person, key, 300), "code", bucket, browser.request(), browser.response));
        }
    }

    @Nested
    class ADoubleClick {
        private final NewSession opening = opening(person, key, 300);
        private final Bucket bucket = new Bucket(Scope.KEY_STRANGER, key.toString());
        private final Browser first = new Browser();

        @Test
        void getsTheSameSession() {
            sessions.open(opening, "ABCDEF", bucket, first.request(), first.response);
            Browser second = new Browser();

            assertThat(sessions.reopen(opening.flow(), "ABCDEF", second.request(), second.response))
                    .isPresent();

            assertThat(second.current()).isPresent();
            assertThat(first.current()).isEmpty();
        }

        @Test
        void isOneOnlyWithTheSameAnswerAndWithinSeconds() {
            sessions.open(opening, "ABCDEF", bucket, first.request(), first.response);
            Browser second = new Browser();

            assertThat(sessions.reopen(opening.flow(), "ABCDEG", second.request(), second.response))
                    .isEmpty();
            passes(Duration.ofSeconds(31));
            assertThat(sessions.reopen(opening.flow(), "ABCDEF", second.request(), second.response))
                    .isEmpty();
            assertThat(first.current()).isPresent();
        }
    }

    private void passes(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    private static NewSession opening(PersonId person, KeyId key, int level) {
        return new NewSession(
                UUID.randomUUID(), person, key, PAPER, new Level(level), Set.of("pwd", "otp"), new ServiceId(7), 1);
    }

    private PersonId person() {
        var id = new PersonId(UUID.randomUUID());
        jdbc.sql("insert into person (person_id, language, names, enrolled_at) values (?, 'nl', '', now())")
                .param(id.value())
                .update();
        return id;
    }

    private KeyId key(PersonId holder) {
        var id = new KeyId(UUID.randomUUID());
        jdbc.sql("""
                insert into digital_key (key_id, person_id, key_type, state, activated_at, proven_level)
                values (?, ?, 'paper', 'active', now(), 300)
                """).params(id.value(), holder.value()).update();
        return id;
    }

    private static LogonSettings settings() {
        return new LogonSettings(
                ZoneId.of("Europe/Brussels"),
                Duration.ofMinutes(30),
                Duration.ofHours(8),
                400,
                Duration.ofMinutes(15),
                Duration.ofHours(1));
    }

    /// A cookie jar; each request is a new one.
    private final class Browser {
        private MockHttpServletResponse response = new MockHttpServletResponse();

        MockHttpServletRequest request() {
            var request = new MockHttpServletRequest();
            Cookie[] cookies = response.getCookies();
            if (cookies.length > 0) {
                request.setCookies(cookies[cookies.length - 1]);
            }
            return request;
        }

        Session open(NewSession opening) {
            return sessions.open(opening, request(), response);
        }

        java.util.Optional<Session> current() {
            return sessions.current(request());
        }

        Browser copy() {
            var copy = new Browser();
            for (Cookie cookie : response.getCookies()) {
                copy.response.addCookie(cookie);
            }
            return copy;
        }
    }
}
