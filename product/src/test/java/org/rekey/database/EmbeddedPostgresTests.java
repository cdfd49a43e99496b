package org.rekey.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rekey.settings.CannotStart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresTests {
    private static Path data;

    @BeforeAll
    static void inAFolderOfItsOwn() throws IOException {
        data = TestFolders.fresh();
    }

    @AfterAll
    static void leaveNothing() throws IOException {
        Trees.delete(data);
    }

    @Test
    void keepsWhatWasWrittenOverAStop() {
        try (var first = start()) {
            as(first.access().owner(), first).sql("create table kept (n int)").update();
        }

        try (var second = start()) {
            assertThat(as(second.access().owner(), second)
                            .sql("select count(*) from kept")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void letsNobodyInAsSuperuser() {
        try (var server = start()) {
            var superuser = as(new Login("postgres", ""), server);

            assertThatThrownBy(
                            () -> superuser.sql("select 1").query(Integer.class).single())
                    .hasRootCauseMessage("FATAL: no pg_hba.conf entry for host \"127.0.0.1\", user \"postgres\","
                            + " database \"rekey\", no encryption");
        }
    }

    @Test
    void refusesAFolderThatIsInUse() {
        try (var _ = start()) {
            assertThatThrownBy(EmbeddedPostgresTests::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("another Rekey uses the data folder")
                    .hasMessageContaining("rekey.database.url");
        }
    }

    @Test
    void stopsWhenItsProgramIsKilledAndStartsAgainAtOnce() throws Exception {
        var program = OtherProgram.start(data, TestFolders.binaries());
        var server = ProcessHandle.of(program.serverPid()).orElseThrow();

        program.kill();

        try (var again = start()) {
            assertThat(again.pid()).isNotEqualTo(server.pid());
        }
        server.onExit().get(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS);
        assertThat(server.isAlive()).isFalse();
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(data, TestFolders.binaries(), Durability.NONE);
    }

    private static JdbcClient as(Login login, EmbeddedPostgres server) {
        return JdbcClient.create(new DriverManagerDataSource(server.access().url(), login.user(), login.password()));
    }
}
