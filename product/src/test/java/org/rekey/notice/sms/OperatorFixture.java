package org.rekey.notice.sms;

import java.time.Duration;

/// How the tests reach a telephone operator on this machine.
public final class OperatorFixture {
    private OperatorFixture() {}

    public static SmsSettings settings(int port) {
        return new SmsSettings(
                "127.0.0.1",
                port,
                SmsSettings.Transport.NONE,
                "rekey",
                "secret",
                "",
                "Rekey",
                500,
                1000,
                80,
                4,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2));
    }
}
