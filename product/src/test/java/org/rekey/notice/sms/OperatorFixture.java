package org.rekey.notice.sms;

import java.time.Duration;
import java.time.InstantSource;

/// How the tests reach a telephone operator on this machine.
public final class OperatorFixture {
    private OperatorFixture() {}

    /// A link whose receipts and events nobody hears.
    public static OperatorLink link(SmsSettings settings, InstantSource time) {
        return new OperatorLink(settings, (id, outcome, at) -> {}, time, event -> {});
    }

    public static SmsSettings settings(int port) {
        return settings("127.0.0.1", port, SmsSettings.Transport.NONE);
    }

    static SmsSettings settings(String host, int port, SmsSettings.Transport transport) {
        return new SmsSettings(
                host,
                port,
                transport,
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
