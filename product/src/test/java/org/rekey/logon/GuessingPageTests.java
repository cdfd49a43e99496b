package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.logon.Scene.Holder;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.Scope;
import org.rekey.throttle.Throttles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody who guesses is stopped, and nobody else with him.
@WholeProgram
@Tag("J1.6")
class GuessingPageTests {
    @Autowired
    private Scene scene;

    @Autowired
    private Throttles throttles;

    @Autowired
    private InstantSource time;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Holder holder;
    private Browser stranger;
    private Browser usual;

    @BeforeEach
    void prepare() {
        scene.open();
        holder = scene.holder();
        stranger = new Browser(port);
        usual = new Browser(port);
        logOn(usual);
    }

    @Test
    void theHundredthWrongPasswordShutsStrangersOutAndTellsTheHolder() {
        var strangers = new Bucket(Scope.PASSWORD_STRANGER, holder.username());
        var before = time.instant().minus(Duration.ofHours(2));
        for (int failure = 1; failure < 100; failure++) {
            throttles.failed(strangers, before);
        }
        assertThat(mails("notice.guessing-stopped")).isZero();

        new CardLogon(stranger, holder).answers("later").types(holder.username(), "a guess");
        new CardLogon(stranger, holder).toTheCode();
        logOn(usual);

        assertThat(stranger.status()).isEqualTo(429);
        assertThat(Long.parseLong(
                        stranger.answer().headers().firstValue("Retry-After").orElseThrow()))
                .isGreaterThan(Duration.ofHours(23).toSeconds());
        assertThat(mails("notice.guessing-stopped")).isEqualTo(1);
        assertThat(usual.path()).startsWith("/continue");
    }

    @Test
    void aStrangerWithThePasswordLocksTheKeyForStrangersAlone() {
        var thief = new CardLogon(stranger, holder).toTheCode();
        for (int guess = 0; guess < 5; guess++) {
            thief.typesCode("ZZZZZZ");
        }

        thief.typesCode(thief.asked());
        logOn(usual);

        assertThat(stranger.status()).isEqualTo(429);
        assertThat(mails("notice.key-locked")).isEqualTo(1);
        assertThat(usual.path()).startsWith("/continue");
    }

    @Test
    void theHundredthWrongCodeIsToldWithItsLongerWait() {
        var strangers = new Bucket(Scope.KEY_STRANGER, holder.card().toString());
        var before = time.instant().minus(Duration.ofHours(2));
        for (int failure = 1; failure < 100; failure++) {
            throttles.failed(strangers, before);
        }
        var thief = new CardLogon(stranger, holder).toTheCode();

        thief.typesCode("ZZZZZZ");
        logOn(usual);

        assertThat(mails("notice.key-shut")).isEqualTo(1);
        assertThat(mails("notice.key-locked")).isZero();
        assertThat(usual.path()).startsWith("/continue");
    }

    @Test
    void theLastWrongTryOfACodeThatWasSentCountsToo() {
        scene.giveMail(holder);
        toTheMailedCode();
        for (int guess = 0; guess < 4; guess++) {
            stranger.post(stranger.path(), Map.of("code", "00000000"));
        }
        assertThat(mails("notice.key-locked")).isZero();

        stranger.post(stranger.path(), Map.of("code", "00000000"));

        assertThat(stranger.words()).contains("A wrong code was typed too often");
        assertThat(mails("notice.key-locked")).isEqualTo(1);
    }

    @Test
    void whoeverWasShutOutMeanwhileHasNoCodesSent() {
        scene.giveMail(holder);
        toTheMailedCode();
        assertThat(codes()).isEqualTo(1);
        String path = stranger.path();
        scene.changeSomething(holder);
        jdbc.sql("update one_time_code set created_at = created_at - interval '1 hour', superseded_at = now()")
                .update();

        stranger.post(path, Map.of("resend", "yes"));
        assertThat(stranger.status()).isEqualTo(422);
        stranger.open(path);

        assertThat(stranger.status()).isEqualTo(422);
        assertThat(codes()).isEqualTo(1);
    }

    @Test
    void onlyWrongAnswersCount() {
        var logon = new CardLogon(stranger, holder).toTheCode();
        for (int slip = 0; slip < 8; slip++) {
            logon.typesCode("AB"); // no code at all
            stranger.open(stranger.path());
        }

        logon.typesCode(logon.asked());

        assertThat(stranger.path()).startsWith("/continue");
    }

    private void logOn(Browser browser) {
        var logon = new CardLogon(browser, holder).toTheCode();
        logon.typesCode(logon.asked());
    }

    private void toTheMailedCode() {
        stranger.open("/begin?service=" + Scene.TAX);
        stranger.open(stranger.path() + "/email-code");
        stranger.post(stranger.path(), Map.of("username", holder.username(), "password", Scene.PASSWORD));
        assertThat(stranger.path()).endsWith("/email-code/code");
    }

    private int codes() {
        return jdbc.sql("select count(*) from one_time_code where person_id = ?")
                .param(holder.id().value())
                .query(Integer.class)
                .single();
    }

    private int mails(String kind) {
        return jdbc.sql("select count(*) from notice where person_id = ? and kind = ?")
                .params(holder.id().value(), kind)
                .query(Integer.class)
                .single();
    }
}
