package org.rekey.throttle;

import java.time.Duration;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Throttles over a real database, for tests of other packages.
public final class ThrottlesFixture {
    private ThrottlesFixture() {}

    public static Throttles over(JdbcClient jdbc, Vault vault) {
        return new StoredThrottles(
                jdbc, vault, new ThrottleSettings(Duration.ofSeconds(30), Duration.ofHours(1), 4, 4, 30, 300));
    }
}
