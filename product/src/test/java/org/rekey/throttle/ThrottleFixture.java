package org.rekey.throttle;

import java.time.Duration;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Throttles over a real database, for tests of other packages: two failures are free, sources have plenty.
public final class ThrottleFixture {
    private ThrottleFixture() {}

    public static Throttles throttles(JdbcClient jdbc, Vault vault) {
        var settings = new ThrottleSettings(Duration.ofSeconds(30), Duration.ofHours(1), 2, 2, 30, 300);
        return new StoredThrottles(jdbc, vault, settings);
    }
}
