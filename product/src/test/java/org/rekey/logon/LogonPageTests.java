package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.logon.Scene.Holder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

@WholeProgram
class LogonPageTests {
    @Autowired
    private Scene scene;

    @Autowired
    private FilterRegistrationBean<LogonProgram.Protocol> protocol;

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

    @Nested
    @Tag("J1.2")
    class TheMainLogonScreen {
        @Test
        void namesTheServiceAndOffersWhatItAccepts() {
            browser.open("/begin?service=" + Scene.TAX);

            assertThat(browser.status()).isEqualTo(200);
            assertThat(browser.words())
                    .contains("Log on to Service 901", "Code by e-mail", "Code by mobile app", "until 30 January 2024");
            assertThat(browser.body().indexOf("Code by e-mail"))
                    .isLessThan(browser.body().indexOf("Token card"));
        }

        @Test
        void leavesOutWhatIsBelowTheLevelOrHasEndedForTheService() {
            assertThat(browser.open("/begin?service=" + Scene.HIGH).words())
                    .doesNotContain("Token card", "Code by e-mail");
            assertThat(browser.open("/begin?service=" + Scene.TAX + "&level=400")
                            .words())
                    .doesNotContain("Token card");
            assertThat(browser.open("/begin?service=" + Scene.FLEMISH).words()).doesNotContain("Token card");
        }

        @Test
        void ofALogonOfAnotherBrowserIsOver() {
            browser.open("/begin?service=" + Scene.TAX);

            Browser stranger = new Browser(port).open(browser.path());

            assertThat(stranger.status()).isEqualTo(410);
            assertThat(stranger.words()).contains("This logon is over");
        }

        @Test
        void keepsFourLogonsAtATime() {
            String first = browser.open("/begin?service=" + Scene.TAX).path();
            String second = browser.open("/begin?service=" + Scene.TAX).path();
            browser.open("/begin?service=" + Scene.TAX);
            browser.open("/begin?service=" + Scene.TAX);
            browser.open("/begin?service=" + Scene.TAX);

            assertThat(browser.open(second).status()).isEqualTo(200);
            assertThat(browser.open(first).status()).isEqualTo(410);
        }
    }

    @Nested
    @Tag("J1.3")
    class ALogon {
        @Test
        void leadsFromTheKeyByPasswordAndCodeBackToTheProtocol() {
            logon.answers("later");
            assertThat(browser.words())
                    .contains("Log on with your token card", "Username and password", "Change in good time");

            logon.typesPassword();
            assertThat(browser.path()).endsWith("/token-card/code");
            assertThat(browser.words()).contains("This is your only digital key here");

            logon.typesCode(logon.asked());
            assertThat(browser.path()).matches("/continued\\?logon=[0-9a-f-]{36}");
            assertThat(scene.sessions(holder)).isEqualTo(1);
        }

        @Test
        @Tag("J1.4")
        void asksTheSameNumberAfterAReload() {
            logon.toTheCode();
            String code = logon.asked();

            browser.open(browser.path());

            assertThat(logon.asked()).isEqualTo(code);
        }

        @Test
        void withAWrongCodeAsksAgain() {
            logon.toTheCode().typesCode("ZZZZZZ");
            assertThat(browser.status()).isEqualTo(422);
            assertThat(browser.words()).contains("This is not the code next to the number asked");

            logon.typesCode(logon.asked());

            assertThat(browser.path()).startsWith("/continue");
        }

        @Test
        @Tag("J1.6")
        void withTooManyWrongCodesWaits() {
            logon.toTheCode();
            for (int wrong = 0; wrong < 6; wrong++) {
                logon.typesCode("ZZZZZZ");
            }

            logon.typesCode(logon.asked());

            assertThat(browser.status()).isEqualTo(429);
            assertThat(browser.words()).contains("Too many attempts", "Please try again in");
            assertThat(browser.answer().headers().firstValue("Retry-After")).isPresent();
            assertThat(scene.told("key-locked", holder)).isPositive();
        }

        @Test
        void clickedTwiceGetsOneSessionAndTwiceTheSameWay() throws Exception {
            logon.toTheCode();
            HttpRequest click = browser.form(browser.path(), Map.of("code", logon.asked()));
            Callable<HttpResponse<String>> clicked = () -> browser.exchange(click);

            try (var pool = Executors.newFixedThreadPool(2)) {
                for (var answer : pool.invokeAll(List.of(clicked, clicked))) {
                    assertThat(answer.get().statusCode()).isEqualTo(303);
                    assertThat(answer.get().headers().firstValue("Location").orElseThrow())
                            .startsWith("/continue");
                }
            }
            assertThat(scene.sessions(holder)).isEqualTo(1);
        }

        @Test
        void thatTheProtocolFailedToAnswerIsAnsweredWhenItsCodeComesAgain() {
            logon.toTheCode();
            HttpRequest click = browser.form(browser.path(), Map.of("code", logon.asked()));
            protocol.getFilter().failsOnce();

            assertThat(browser.exchange(click).statusCode()).isEqualTo(500);

            HttpResponse<String> again = browser.exchange(click);
            assertThat(again.statusCode()).isEqualTo(303);
            assertThat(again.headers().firstValue("Location").orElseThrow()).startsWith("/continue");
            assertThat(scene.sessions(holder)).isEqualTo(1);
        }

        @Test
        void thatIsCompleteLeadsOnWhenSomebodyComesBackToItsPages() {
            logon.toTheCode();
            String code = browser.path();
            logon.typesCode(logon.asked());

            assertThat(browser.open(code).path()).startsWith("/continue");
        }

        @Test
        void letsEachFormLeadBackToTheServiceInCaseAnotherTabWasQuicker() {
            logon.answers("later");
            assertThat(mayLeadTo()).contains("https://tax.example");
            logon.types(holder.username(), "wrong");
            assertThat(mayLeadTo()).contains("https://tax.example");
            browser.open("/begin?service=" + Scene.TAX);
            assertThat(mayLeadTo()).contains("https://tax.example");
            browser.open(browser.path() + "/token-card/warning");
            assertThat(mayLeadTo()).contains("https://tax.example");
        }

        private String mayLeadTo() {
            String policy = browser.answer()
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();
            return policy.substring(policy.indexOf("form-action"));
        }

        @Test
        void whosePasswordWasChangedMeanwhileBeginsAgain() {
            logon.toTheCode();
            scene.changeSomething(holder);

            logon.typesCode(logon.asked());

            assertThat(browser.words()).contains("You are not logged on");
            assertThat(scene.sessions(holder)).isZero();
        }

        @Test
        void whosePasswordWasChangedMeanwhileShowsNoNumberOfTheCardAnyMore() throws Exception {
            logon.toTheCode();
            scene.changeSomething(holder);
            Thread.sleep(3_100); // a password of just now is not looked up again

            browser.open(browser.path());

            assertThat(browser.words()).contains("You are not logged on").doesNotContain("Code number");
        }

        @Test
        @Tag("J1.7")
        void withAWrongCodeLeavesTheSessionThatTheBrowserHas() {
            logon.toTheCode().typesCode(logon.asked());

            logon.toTheCode().typesCode("ZZZZZZ");

            assertThat(browser.open("/logout").words()).contains("Do you want to log out?");
        }

        @Test
        void ofSomebodyWithAnotherKeyPointsItOut() {
            scene.giveMail(holder);

            logon.toTheCode();

            assertThat(browser.words()).contains("You also have another digital key", "Code by e-mail");
        }
    }

    @Nested
    @Tag("J1.7")
    class LoggingOut {
        @Test
        void endsTheSessionAndForgetsWhatWasBegun() {
            logon.toTheCode();
            String code = browser.path();
            logon.typesCode(logon.asked());

            browser.open("/logout");
            assertThat(browser.words()).contains("Do you want to log out?");
            browser.post("/logout", Map.of());

            assertThat(browser.words()).contains("You are logged out");
            assertThat(scene.sessions(holder)).isZero();
            assertThat(browser.open(code).status()).isEqualTo(410);
        }
    }
}
