package org.rekey.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/// Brings the tables up to what this program knows, as their owner.
final class Migrations {
    private static final String OF_THE_PRODUCT = "classpath:org/rekey";
    private static final String OF_THE_DEMO = "classpath:rekey-demo";

    private Migrations() {}

    static DatabaseAccess run(DatabaseAccess access, @Nullable Purpose purpose) {
        var owner = access.owner();
        Flyway.configure()
                .loggers("slf4j")
                .dataSource(access.url(), owner.user(), owner.password())
                .locations(
                        purpose == Purpose.DEMO
                                ? new String[] {OF_THE_PRODUCT, OF_THE_DEMO}
                                : new String[] {OF_THE_PRODUCT})
                .placeholders(Map.of("program", access.program().user()))
                .validateMigrationNaming(true)
                .outOfOrder(true) // a key added later may carry an older time stamp
                // a key's folder may be gone; and a newer node may have migrated already, while this one starts again
                .ignoreMigrationPatterns("*:missing", "*:future")
                .load()
                .migrate();
        return access;
    }
}
