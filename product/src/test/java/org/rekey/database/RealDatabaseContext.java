package org.rekey.database;

import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// Gives a Spring context a database of its own, in a class with
/// `@ContextConfiguration(initializers = RealDatabaseContext.class)`.
///
/// Classes with the same configuration share the context and so the rows.
public final class RealDatabaseContext implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        var access = TestServer.running().copy();
        TestPropertyValues.of(Map.of(
                        "rekey.database.url", access.url(),
                        "rekey.database.user", access.program().user(),
                        "rekey.database.password", access.program().password(),
                        "rekey.database.owner-user", access.owner().user(),
                        "rekey.database.owner-password", access.owner().password(),
                        "spring.datasource.hikari.maximum-pool-size", "8"))
                .applyTo(context);
        DatabaseStart.unclaimed().initialize(context);
    }
}
