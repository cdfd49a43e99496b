package org.rekey.federation.oidc.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rekey.database.DatabaseAccess;
import org.rekey.database.RealDatabase;
import org.rekey.onlineservice.OidcSettings.Algorithm;
import org.rekey.settings.CommandSettings;
import org.rekey.vault.TestKeyFile;
import org.rekey.vault.TestVault;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealDatabase
class SigningKeysCommandTests {
    private static final Instant NOW = Instant.parse("2023-11-07T09:00:00Z");

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

    /// As a node leaves it that stops in the middle of its first start.
    @Test
    void anAlgorithmThatIsWithoutAKeyGetsOne(JdbcClient jdbc) throws Exception {
        jdbc.sql("delete from signing_key").update();
        var table = new SigningKeyTable(jdbc, TestVault.make());
        table.add(new SigningKey(Algorithm.ES256, KeyPairs.make(Algorithm.ES256), NOW, null));

        var signing = new SigningKeys(table, () -> NOW).signing();

        var anyKey = new JWKSelector(new JWKMatcher.Builder().build());
        assertThat(signing.get(anyKey, null))
                .extracting(key -> key.getKeyType().getValue())
                .containsExactlyInAnyOrder("EC", "RSA");
        jdbc.sql("delete from signing_key").update();
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
