package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.logon.Scene.Holder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// The whole program without one kind of key, while people still have keys of that kind. A plan that offers it as a
/// replacement would be refused at the start, so there is none.
@WholeProgram
@TestPropertySource(
        properties = {
            "rekey.keys.email-code.enabled=false",
            "rekey.phase-outs=classpath:org/rekey/logon/no-phase-outs.yaml"
        })
@Tag("full")
class KindSwitchedOffTests {
    @Autowired
    private Scene scene;

    @LocalServerPort
    private int port;

    private Holder holder;
    private Browser browser;

    @BeforeEach
    void prepare() {
        scene.open();
        holder = scene.holder();
        scene.giveMail(holder);
        browser = new Browser(port);
    }

    @Test
    void isOfferedNowhere() {
        browser.open("/begin?service=" + Scene.TAX);

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.body()).contains("/token-card").doesNotContain("/email-code");
        var main = browser.path();
        assertThat(browser.open(main + "/email-code").path())
                .as("where its page leads")
                .isEqualTo(main);
    }

    @Test
    void theOtherKeysOfItsHoldersWorkOn() {
        browser.open("/begin?service=" + Scene.TAX);
        browser.open(browser.path() + "/token-card");
        var logon = new CardLogon(browser, holder).typesPassword();

        logon.typesCode(logon.asked());

        assertThat(browser.path()).startsWith("/continue");
    }
}
