package org.rekey.database;

import java.util.Map;
import org.flywaydb.core.Flyway;

/// All migrations, run as in production.
final class MigrationsUnderTest {
    private MigrationsUnderTest() {}

    static void migrate(DatabaseAccess access) {
        Flyway.configure()
                .dataSource(access.url(), access.owner().user(), access.owner().password())
                .locations("classpath:org/rekey")
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .placeholders(Map.of("program", access.program().user()))
                .load()
                .migrate();
    }
}
