package org.rekey.onetimecode;

import java.time.Duration;
import org.rekey.key.KeyFixture;
import org.rekey.vault.Randomness;

/// One-time codes over a real database, whose mails arrive at once.
public final class CodeFixture {
    static final CodeSettings SETTINGS = new CodeSettings(Duration.ofMinutes(5), 5, Duration.ofSeconds(30), 4, 6, 6, 6);

    private CodeFixture() {}

    public static OneTimeCodes codes(KeyFixture fixture) {
        return new OneTimeCodes(
                new OneTimeCodeRows(fixture.jdbc, SETTINGS),
                new TextCodeDays(fixture.jdbc, SETTINGS),
                new CodeSecrets(fixture.vault, new Randomness()),
                SETTINGS,
                fixture.recipient,
                fixture.events::add,
                fixture.transactions);
    }
}
