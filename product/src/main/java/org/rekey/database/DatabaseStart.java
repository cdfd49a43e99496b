package org.rekey.database;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the database come up while Spring does, and claims it for what this program does with it.
public final class DatabaseStart implements ApplicationContextInitializer<GenericApplicationContext> {
    private final @Nullable Purpose purpose;
    private final boolean joins;
    private final boolean migrates;

    private DatabaseStart(@Nullable Purpose purpose, boolean joins, boolean migrates) {
        this.purpose = purpose;
        this.joins = joins;
        this.migrates = migrates;
    }

    public static DatabaseStart forProduction() {
        return new DatabaseStart(Purpose.PRODUCTION, false, true);
    }

    public static DatabaseStart forDemo() {
        return new DatabaseStart(Purpose.DEMO, false, true);
    }

    /// For whatever it is there for, with the tables that it has.
    public static DatabaseStart unclaimed() {
        return new DatabaseStart(null, false, false);
    }

    /// For the command that brings the tables up to date, and no more.
    static DatabaseStart toMigrate() {
        return new DatabaseStart(null, false, true);
    }

    /// For commands that look into the database while the service may be running on it.
    public static DatabaseStart orJoin() {
        return new DatabaseStart(null, true, false);
    }

    /// The same for commands that may be the first to come to a database.
    public static DatabaseStart orJoinUpToDate() {
        return new DatabaseStart(null, true, true);
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        var settings = DatabaseSettings.of(context.getEnvironment());
        UnaryOperator<DatabaseAccess> first = migrates && settings.database().migrate()
                ? access -> Migrations.run(access, purpose)
                : UnaryOperator.identity();
        var database = Database.begin(settings, joins, first);
        context.registerBean("database", Database.class, () -> database);
        if (purpose != null) {
            context.registerBean(
                    "databasePurpose", Purpose.class, () -> purpose.claim(context.getBean(JdbcClient.class)));
        }
    }
}
