package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.logon.Scene.Holder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@WholeProgram
@Tag("J1.6")
class RefusalPageTests {
    @Autowired
    private Scene scene;

    @Autowired
    private Statements statements;

    @LocalServerPort
    private int port;

    private Holder holder;
    private Holder cardless;
    private final String nobody = "nobody." + UUID.randomUUID();

    @BeforeEach
    void prepare() {
        scene.open();
        holder = scene.holder();
        cardless = scene.holder();
        scene.takeCard(cardless);
    }

    @Test
    void theAnswerIsTheSameForWhateverIsWrong() {
        List<Browser> refused = List.of(
                attempt(nobody, Scene.PASSWORD),
                attempt(holder.username(), "wrong"),
                attempt(cardless.username(), Scene.PASSWORD),
                attempt("?!", Scene.PASSWORD));

        assertThat(refused).extracting(Browser::status).containsOnly(422);
        assertThat(refused.stream().map(Browser::words).distinct()).hasSize(1);
        assertThat(refused.getFirst().words())
                .contains("Your username or password is not right", "you do not have", "expired", "My digital keys");
    }

    @Test
    void theStatementsAreTheSameForWhateverIsWrong() {
        List<String> unknown = sentFor(nobody, Scene.PASSWORD);
        List<String> wrong = sentFor(holder.username(), "wrong");
        List<String> keyless = sentFor(cardless.username(), Scene.PASSWORD);
        var brought = scene.holder("{bcrypt}" + new BCryptPasswordEncoder(4).encode(Scene.PASSWORD));
        scene.takeCard(brought);
        List<String> broughtAndKeyless = sentFor(brought.username(), Scene.PASSWORD);

        assertThat(unknown).isNotEmpty().isEqualTo(wrong).isEqualTo(keyless).isEqualTo(broughtAndKeyless);
    }

    @Test
    void theWaitIsTheSameForNamesThatNobodyHas() {
        assertThat(waitsAfter(nobody)).isEqualTo(waitsAfter(holder.username()));
    }

    @Test
    void guessesOfAStrangerDoNotKeepTheHolderOutOfTheUsualBrowser() {
        var usual = new Browser(port);
        var logon = new CardLogon(usual, holder).toTheCode();
        logon.typesCode(logon.asked());
        assertThat(usual.path()).startsWith("/continue");
        for (int guess = 0; guess < 6; guess++) {
            attempt(holder.username(), "guess");
        }

        assertThat(attempt(holder.username(), Scene.PASSWORD).status()).isEqualTo(429);
        new CardLogon(usual, holder).toTheCode();
        assertThat(usual.path()).endsWith("/token-card/code");
    }

    private int waitsAfter(String username) {
        for (int attempts = 1; attempts < 20; attempts++) {
            if (attempt(username, "wrong").status() == 429) {
                return attempts;
            }
        }
        return -1;
    }

    private Browser attempt(String username, String password) {
        var browser = new Browser(port);
        new CardLogon(browser, holder).answers("later").types(username, password);
        return browser;
    }

    private List<String> sentFor(String username, String password) {
        var browser = new Browser(port);
        var logon = new CardLogon(browser, holder).answers("later");
        statements.clear();
        logon.types(username, password);
        return statements.sent();
    }
}
