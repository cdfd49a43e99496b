package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.logon.Scene.Holder;
import org.rekey.phaseout.Audience;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeProgram
class WarningPageTests {
    @Autowired
    private Scene scene;

    @Autowired
    private LogonProgram.Travel calendar;

    @LocalServerPort
    private int port;

    private Browser browser;
    private Holder holder;
    private CardLogon logon;

    @BeforeEach
    void prepare() {
        scene.open();
        browser = new Browser(port);
        holder = scene.holder();
        logon = new CardLogon(browser, holder);
    }

    @AfterEach
    void home() {
        calendar.home();
    }

    @Nested
    @Tag("J2.1")
    class TheWarning {
        @Test
        void comesFirstAndOffersThreeWays() {
            browser.open("/begin?service=" + Scene.TAX);

            browser.open(browser.path() + "/token-card");

            assertThat(browser.path()).endsWith("/token-card/warning");
            assertThat(browser.words())
                    .contains(
                            "You can use this key until 30 January 2024",
                            "Activate a new digital key now",
                            "Log on with another digital key",
                            "Close");
        }

        @Test
        void isCountedAndSoIsEachAnswer() {
            int shown = scene.told("warning-shown");
            int answered = scene.told("warning-answered");

            browser.open("/begin?service=" + Scene.TAX);
            browser.open(browser.path() + "/token-card");
            browser.post(browser.path(), Map.of("choice", "later"));

            assertThat(scene.told("warning-shown")).isEqualTo(shown + 1);
            assertThat(scene.told("warning-answered")).isEqualTo(answered + 1);
        }

        @Test
        void countsNoAnswerOfSomebodyWhoWasNotWarned() {
            int answered = scene.told("warning-answered");

            browser.open("/begin?service=" + Scene.TAX);
            browser.post(browser.path() + "/mobile-app/warning", Map.of("choice", "other"));
            logon.answers("later");
            browser.post(browser.path() + "/change", Map.of());

            assertThat(browser.path()).endsWith("/token-card");
            assertThat(scene.told("warning-answered")).isEqualTo(answered + 1);
        }

        @Test
        void isTheSameInADialogOfTheMainScreen() {
            browser.open("/begin?service=" + Scene.TAX);
            int shown = scene.told("warning-shown");

            assertThat(browser.body()).contains("<dialog id=\"warning-token-card\"");
            browser.post(browser.path() + "/token-card/warning/shown", Map.of());

            assertThat(browser.status()).isEqualTo(204);
            assertThat(scene.told("warning-shown")).isEqualTo(shown + 1);
        }

        @Test
        void leadsBackToTheChoiceWithTheServiceKept() {
            logon.answers("other");

            assertThat(browser.path()).matches("/logon/[0-9a-f-]{36}");
            assertThat(browser.words()).contains("Log on to Service 901");
        }

        @Test
        @Tag("J2.2")
        void leadsThroughTheCodeToTheChange() {
            logon.answers("change").typesPassword();

            logon.typesCode(logon.asked());

            assertThat(browser.path()).matches("/mykeys/[0-9a-f-]{36}/email");
        }

        /// Nobody else is told of an end: what the page offers beside the code is open to whom it is offered.
        @Test
        void leadsToTheChangeFromBesideTheCodeToo() {
            calendar.to("2021-03-01T10:00:00Z");
            var due = due();
            logon = new CardLogon(browser, due);
            browser.open("/begin?service=" + Scene.TOLD);
            browser.open(browser.path() + "/token-card");
            logon.typesPassword();
            var code = browser.path();

            browser.post(code.replace("/code", "/change"), Map.of());

            assertThat(browser.path()).isEqualTo(code.replace("/code", ""));
            logon.typesPassword();
            logon.typesCode(logon.asked());
            assertThat(browser.path()).matches("/mykeys/[0-9a-f-]{36}/email");
        }

        private Scene.Holder due() {
            return Stream.generate(scene::holder)
                    .filter(it -> Audience.place(it.id(), Scene.CARD) < Audience.PLACES / 2)
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void neverComesToWhomItDoesNotReachYetButTheChangeDoes() {
            calendar.to("2021-06-01T10:00:00Z");
            var due = due();
            logon = new CardLogon(browser, due);

            browser.open("/begin?service=" + Scene.EARLY);
            browser.open(browser.path() + "/token-card");
            assertThat(browser.path()).endsWith("/token-card");
            logon.typesPassword();
            logon.typesCode(logon.asked());

            assertThat(browser.path()).matches("/mykeys/[0-9a-f-]{36}/email");
        }

        @Test
        void doesNotComeBeforeItsDay() {
            calendar.to("2023-07-18T21:59:59Z");

            browser.open("/begin?service=" + Scene.TAX);
            browser.open(browser.path() + "/token-card");

            assertThat(browser.path()).endsWith("/token-card");
            assertThat(browser.words())
                    .contains("Change in good time", "can no longer activate a new key of this kind");
            browser.post(browser.path() + "/change", Map.of());
            logon.typesPassword();
            logon.typesCode(logon.asked());
            assertThat(browser.path()).matches("/mykeys/[0-9a-f-]{36}/email");
        }
    }

    @Nested
    @Tag("J2.9")
    class AfterTheLastDay {
        @Test
        void theCardIsNeitherOfferedNorTaken() {
            logon.toTheCode();
            String code = browser.path();

            calendar.to("2024-01-30T23:00:00Z");

            logon.typesCode(logon.asked());
            assertThat(browser.words()).contains("You are not logged on", "My digital keys");
            browser.open(code.replace("/code", ""));
            assertThat(browser.words()).contains("This key no longer works: Token card", "expired");
            assertThat(browser.open("/begin?service=" + Scene.TAX).words()).doesNotContain("Token card");
            assertThat(scene.sessions(holder)).isZero();
        }

        @Test
        void whoeverHasAnExtendedKeyCanStillChange() {
            calendar.to("2030-08-01T10:00:00Z");
            browser.open("/begin?service=" + Scene.TAX);

            browser.open(browser.path() + "/mobile-app");
            assertThat(browser.words()).contains("only if a registration office has extended");
            browser.post(browser.path() + "/change", Map.of());

            assertThat(browser.path()).endsWith("/mobile-app");
        }
    }
}
