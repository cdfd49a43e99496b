package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rekey.logon.Scene.Holder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A whole logon takes 12 statements at most. Four are those of the protocol: the session, the code, and the two
/// that exchange it.
@WholeProgram
class LogonStatementTests {
    private static final int OURS = 12 - 4;
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Scene scene;

    @Autowired
    private Statements statements;

    @Autowired
    private InstantSource time;

    @LocalServerPort
    private int port;

    private Browser browser;
    private Holder holder;

    @BeforeEach
    void prepare() {
        scene.open();
        browser = new Browser(port);
        holder = scene.holder();
    }

    @Test
    void withAMobileApp() throws GeneralSecurityException {
        scene.giveApp(holder, SECRET);
        browser.open("/begin?service=" + Scene.TAX);
        statements.clear();

        browser.open(browser.path() + "/mobile-app");
        browser.post(browser.path(), Map.of("username", holder.username(), "password", Scene.PASSWORD));
        browser.post(browser.path(), Map.of("code", code(time.instant().getEpochSecond() / 30)));

        assertThat(browser.path()).startsWith("/continue");
        assertThat(statements.sent()).hasSizeLessThanOrEqualTo(OURS);
    }

    @Test
    void withACardInTheUsualBrowser() {
        var logon = new CardLogon(browser, holder).toTheCode();
        logon.typesCode(logon.asked());
        browser.open("/logout").post("/logout", Map.of());
        logon.answers("later");
        statements.clear();

        logon.typesPassword();
        logon.typesCode(logon.asked());

        assertThat(browser.path()).startsWith("/continue");
        assertThat(statements.sent()).hasSizeLessThanOrEqualTo(OURS);
    }

    @Test
    void whereOthersFailedBeforeSendsNoMore() {
        new CardLogon(browser, holder).answers("later").types("nobody at all", "wrong");
        var logon = new CardLogon(browser, holder).toTheCode();
        statements.clear();

        logon.typesCode(logon.asked());

        assertThat(browser.path()).startsWith("/continue");
        assertThat(statements.sent()).isNotEmpty().noneMatch(sent -> sent.startsWith("delete"));
    }

    /// RFC 6238.
    private static String code(long step) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(SECRET, "RAW"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }
}
