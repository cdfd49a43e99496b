package org.rekey.database;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// Lets the database come up while Spring does.
public final class DatabaseStart implements ApplicationContextInitializer<GenericApplicationContext> {
    private final boolean joins;

    public DatabaseStart() {
        this(false);
    }

    private DatabaseStart(boolean joins) {
        this.joins = joins;
    }

    /// For commands that look into the database while the service may be running on it.
    public static DatabaseStart orJoin() {
        return new DatabaseStart(true);
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        var database = Database.begin(context.getEnvironment(), joins);
        context.registerBean("database", Database.class, () -> database);
    }
}
