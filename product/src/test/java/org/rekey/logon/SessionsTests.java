package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.database.AsOwner;
import org.rekey.database.RealDatabase;
import org.rekey.logon.SessionEnded.Cause;
import org.rekey.logon.SessionFixture.Jar;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class SessionsTests {
    private final JdbcClient jdbc;
    private final SessionFixture fixture;

    SessionsTests(JdbcClient jdbc, @AsOwner JdbcClient owner, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        fixture = new SessionFixture(jdbc, owner, transaction);
    }

    @Test
    void theBrowserThatLoggedOnIsKnownAgain() {
        Jar browser = fixture.jar();

        Session opened = browser.open(fixture.opening(300));

        assertThat(browser.current()).contains(opened);
        assertThat(fixture.jar().current()).isEmpty();
        assertThat(fixture.events).hasSize(1).first().isInstanceOf(SessionStarted.class);
    }

    @Test
    void theUseOfKeyAndServiceIsNoted() {
        fixture.jar().open(fixture.opening(300));

        assertThat(jdbc.sql("select last_used_on from digital_key where key_id = ?")
                        .param(fixture.key.value())
                        .query(Date.class)
                        .single())
                .isEqualTo(Date.valueOf("2026-11-21"));
        assertThat(jdbc.sql("select keys_used from person where person_id = ?")
                        .param(fixture.person.value())
                        .query(Integer.class)
                        .single())
                .isNotZero();
        assertThat(jdbc.sql("select service_id from service_usage where person_id = ? and key_type = 'paper'")
                        .param(fixture.person.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Nested
    class Ends {
        private final Jar browser = fixture.jar();

        @Test
        void afterHalfAnHourWithoutUse() {
            browser.open(fixture.opening(300));
            fixture.passes(Duration.ofMinutes(29));
            assertThat(browser.current()).isPresent();
            fixture.passes(Duration.ofMinutes(29));
            assertThat(browser.current()).isPresent();

            fixture.passes(Duration.ofMinutes(31));

            assertThat(browser.current()).isEmpty();
        }

        @Test
        void afterEightHoursInAnyCase() {
            browser.open(fixture.opening(300));
            for (int quarter = 0; quarter < 31; quarter++) {
                fixture.passes(Duration.ofMinutes(15));
                assertThat(browser.current()).isPresent();
            }

            fixture.passes(Duration.ofMinutes(15));

            assertThat(browser.current()).isEmpty();
        }

        @Test
        void soonerWhenItIsWorthMore() {
            browser.open(fixture.opening(400));
            fixture.passes(Duration.ofMinutes(14));
            assertThat(browser.current()).isPresent();

            fixture.passes(Duration.ofMinutes(16));

            assertThat(browser.current()).isEmpty();
        }

        @Test
        void whenTheSecurityEpochOfThePersonMoves() {
            browser.open(fixture.opening(300));

            fixture.raiseEpoch();

            assertThat(browser.current()).isEmpty();
        }

        @Test
        @Tag("J2.7")
        void whenItsKeyIsDeactivated() {
            browser.open(fixture.opening(300));

            fixture.endKey();

            assertThat(browser.current()).isEmpty();
        }

        @Test
        @Tag("J1.7")
        void whenThePersonLogsOut() {
            browser.open(fixture.opening(300));
            Jar copy = browser.copy();

            fixture.sessions.end(Cause.LOGGED_OUT, browser.request(), browser.response);

            assertThat(copy.current()).isEmpty();
            assertThat(fixture.events).last().isInstanceOf(SessionEnded.class);
        }

        @Test
        void whenAllOfThePersonOrAllOfTheKeyAreEnded() {
            browser.open(fixture.opening(300));
            Jar elsewhere = fixture.jar();
            elsewhere.open(fixture.opening(300));

            assertThat(fixture.sessions.endAllMadeBy(fixture.key, Cause.KEY_ENDED))
                    .isEqualTo(2);
            assertThat(fixture.sessions.endAllOf(fixture.person, Cause.REVOKED)).isZero();
            assertThat(browser.current()).isEmpty();
            assertThat(elsewhere.current()).isEmpty();
        }
    }

    @Nested
    class TheFormerSessionOfABrowser {
        @Test
        void endsWhenTheSamePersonLogsOnAgainUnderANewId() {
            Jar browser = fixture.jar();
            browser.open(fixture.opening(300));
            Jar before = browser.copy();

            browser.open(fixture.opening(300));

            assertThat(before.current()).isEmpty();
            assertThat(browser.current()).isPresent();
            assertThat(fixture.events)
                    .filteredOn(SessionEnded.class::isInstance)
                    .first()
                    .satisfies(
                            event -> assertThat(((SessionEnded) event).cause()).isEqualTo(Cause.REPLACED));
        }

        @Test
        void endsWhenSomebodyElseLogsOn() {
            Jar browser = fixture.jar();
            browser.open(fixture.opening(300));
            PersonId other = fixture.person();

            browser.open(fixture.opening(other, fixture.key(other), 300));

            assertThat(browser.current()).map(Session::person).contains(other);
            assertThat(fixture.events)
                    .filteredOn(SessionEnded.class::isInstance)
                    .first()
                    .satisfies(
                            event -> assertThat(((SessionEnded) event).cause()).isEqualTo(Cause.OTHER_PERSON));
        }
    }

    @Test
    void oldSessionsAndOldUseAreForgotten() {
        fixture.jar().open(fixture.opening(300));
        var forgetting = new Forgetting(jdbc, SessionFixture.settings());

        forgetting.run(fixture.now().plus(Duration.ofDays(30)));
        assertThat(rows("logon_session") + rows("service_usage")).isEqualTo(2);
        forgetting.run(fixture.now().plus(Duration.ofDays(31)));
        assertThat(rows("logon_session")).isZero();
        forgetting.run(fixture.now().plus(Duration.ofDays(400)));

        assertThat(rows("service_usage")).isZero();
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where person_id = ?")
                .param(fixture.person.value())
                .query(Integer.class)
                .single();
    }
}
