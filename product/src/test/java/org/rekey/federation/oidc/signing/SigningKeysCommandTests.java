package org.rekey.federation.oidc.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rekey.database.DatabaseAccess;
import org.rekey.database.RealDatabase;
import org.rekey.settings.CommandSettings;
import org.rekey.vault.TestKeyFile;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealDatabase
class SigningKeysCommandTests {
    private final SigningKeysCommand command = new SigningKeysCommand();

    @TempDir
    Path folder;

    @Test
    void rotatesOnceAndReplacesAtOnceAndBothAreInTheTrail(JdbcClient jdbc, DatabaseAccess database) throws Exception {
        var keys = folder.resolve("keys.json");
        TestKeyFile.create(keys);
        var settings = CommandSettings.write(folder, keys, database);

        assertThat(command.applyAsInt(List.of("replace", "--settings", settings)))
                .isZero();
        assertThat(command.applyAsInt(List.of("rotate", "--settings", settings)))
                .isZero();
        assertThat(command.applyAsInt(List.of("rotate", "--settings", settings)))
                .isZero();

        assertThat(count(jdbc, "select count(*) from signing_key")).isEqualTo(4);
        assertThat(count(jdbc, "select count(*) from signing_key where retired_from is null"))
                .isEqualTo(2);
        assertThat(count(jdbc, "select count(*) from audit_event")).isEqualTo(4);

        assertThat(command.applyAsInt(List.of("replace", "--settings", settings)))
                .isZero();

        assertThat(count(jdbc, "select count(*) from signing_key where gone_from > now()"))
                .isZero();
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(command.applyAsInt(List.of())).isEqualTo(2);
        assertThat(command.applyAsInt(List.of("destroy"))).isEqualTo(2);
        assertThat(command.applyAsInt(List.of("rotate", "--settings", "/nowhere")))
                .isEqualTo(2);
    }

    private static int count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
