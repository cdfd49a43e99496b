package org.rekey.database;

import java.util.List;
import java.util.function.ToIntFunction;
import org.rekey.settings.SettingsFile;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/// Brings the database up to date and stops: for installations whose service must not know the owner's password.
public final class MigrateCommand implements ToIntFunction<List<String>> {
    @Override
    public int applyAsInt(List<String> arguments) {
        var location = SettingsFile.location(arguments);
        if (location.isEmpty()) {
            System.err.println("usage: rekey migrate [--settings FILE], and the file must be there");
            return 2;
        }
        var migration = new SpringApplicationBuilder(Migration.class)
                .web(WebApplicationType.NONE)
                .initializers(DatabaseStart.toMigrate());
        try (var _ = migration.run("--spring.config.location=" + location.get(), "--rekey.database.migrate=true")) {
            return 0;
        }
    }

    // not a @Configuration: the service itself must not find it
    @Import(DatabaseConfiguration.class)
    static class Migration {}
}
