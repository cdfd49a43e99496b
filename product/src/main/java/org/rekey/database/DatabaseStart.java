package org.rekey.database;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the database come up while Spring does, and claims it for what this program does with it.
public final class DatabaseStart implements ApplicationContextInitializer<GenericApplicationContext> {
    private final @Nullable Purpose purpose;
    private final boolean joins;

    private DatabaseStart(@Nullable Purpose purpose, boolean joins) {
        this.purpose = purpose;
        this.joins = joins;
    }

    public static DatabaseStart forProduction() {
        return new DatabaseStart(Purpose.PRODUCTION, false);
    }

    public static DatabaseStart forDemo() {
        return new DatabaseStart(Purpose.DEMO, false);
    }

    /// For whatever it is there for.
    public static DatabaseStart unclaimed() {
        return new DatabaseStart(null, false);
    }

    /// For commands that look into the database while the service may be running on it.
    public static DatabaseStart orJoin() {
        return new DatabaseStart(null, true);
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        var database = Database.begin(context.getEnvironment(), joins);
        context.registerBean("database", Database.class, () -> database);
        if (purpose != null) { // Flyway has run where there is a JdbcClient
            context.registerBean(
                    "databasePurpose", Purpose.class, () -> purpose.claim(context.getBean(JdbcClient.class)));
        }
    }
}
