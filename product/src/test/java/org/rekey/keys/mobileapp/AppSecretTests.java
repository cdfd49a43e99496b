package org.rekey.keys.mobileapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.key.KeyFixture.NOON;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rekey.vault.Randomness;

class AppSecretTests {
    private static final AppSecret KNOWN = new AppSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @Test
    void isWrittenInBase32WithoutPadding() {
        assertThat(KNOWN.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(AppSecret.draw(new Randomness()).base32()).matches("[A-Z2-7]{32}");
    }

    @Test
    void findsTheStepOfACode() {
        long now = Totp.step(NOON);

        for (long step = now - 1; step <= now + 1; step++) {
            var code = new Totp(6).code(KNOWN.bytes(), step);
            assertThat(KNOWN.stepOf(code, AppClock.unknown(), NOON, 1)).contains(step);
        }
        assertThat(KNOWN.stepOf(new Totp(6).code(KNOWN.bytes(), now - 2), AppClock.unknown(), NOON, 1))
                .isEmpty();
    }

    @Test
    void handsItselfToAnAppAsTheKeyUriFormatSays() {
        var uri = new KeyUri("Rekey:België", "ann+1@peeters", KNOWN);

        assertThat(uri.text())
                .isEqualTo("otpauth://totp/Rekey%20Belgi%C3%AB:ann%2B1%40peeters"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Rekey%20Belgi%C3%AB"
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void hidesItselfInEveryShape() {
        var uri = new KeyUri("Rekey", "ann", KNOWN);
        var pending = MobileAppPending.of(uri, 60, NOON);

        for (var shape : new Object[] {KNOWN, uri, pending, pending.picture()}) {
            assertThat(shape.toString()).doesNotContain("GEZD").doesNotContain("h7v1");
        }
    }

    @Test
    void isShownInGroupsOfFourAndAsAPicture() {
        var pending = MobileAppPending.of(new KeyUri("Rekey", "ann", KNOWN), 60, NOON);

        assertThat(pending.groups()).hasSize(8).first().isEqualTo("GEZD");
        assertThat(pending.secret()).isEqualTo(KNOWN.base32());
        // the finder pattern in the upper left corner, inside the quiet zone of four units
        assertThat(pending.picture().path()).startsWith("M4 4h7v1h-7z");
        assertThat(pending.picture().size()).isBetween(45, 65);
    }
}
