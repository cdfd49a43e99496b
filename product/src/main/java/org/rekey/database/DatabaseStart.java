package org.rekey.database;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// Lets the database come up while Spring does.
public final class DatabaseStart implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        var database = Database.begin(context.getEnvironment());
        context.registerBean("database", Database.class, () -> database);
    }
}
