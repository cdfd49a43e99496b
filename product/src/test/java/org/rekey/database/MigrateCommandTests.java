package org.rekey.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealDatabase
class MigrateCommandTests {
    /// Nodes are replaced one by one: the version before must still start when the newer one has migrated.
    @Test
    void aHistoryThatANewerVersionHasWrittenIsTaken(
            DatabaseAccess access, @AsOwner JdbcClient owner, @TempDir Path folder) throws Exception {
        owner.sql("""
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (100000, '29991231235959', 'later', 'SQL', 'V29991231235959__later.sql', 1, 'newer', 1, true)
                """).update();
        var settings = Files.writeString(folder.resolve("rekey.yaml"), """
                rekey.database:
                  url: "%s"
                  user: "%s"
                  password: "%s"
                  owner-user: "%s"
                  owner-password: "%s"
                """.formatted(
                        access.url(),
                        access.program().user(),
                        access.program().password(),
                        access.owner().user(),
                        access.owner().password()));

        assertThat(new MigrateCommand().applyAsInt(List.of("--settings", settings.toString())))
                .isZero();
    }
}
