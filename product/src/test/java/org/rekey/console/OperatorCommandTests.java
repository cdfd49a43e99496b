package org.rekey.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rekey.database.DatabaseAccess;
import org.rekey.database.RealDatabase;
import org.rekey.office.Office.Particulars;
import org.rekey.office.Officers;
import org.rekey.office.Offices;
import org.rekey.office.Role;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.person.PersonFixture;
import org.rekey.person.Username;
import org.rekey.settings.CommandSettings;
import org.rekey.vault.KeyFile;
import org.rekey.vault.TestVault;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// `rekey operator`, as the first one types it.
@RealDatabase
@ExtendWith(OutputCaptureExtension.class)
class OperatorCommandTests {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final String WAITING =
            "select count(*) from pg_locks where pg_backend_pid() = any(pg_blocking_pids(pid))";
    private final OperatorCommand command = new OperatorCommand();

    @TempDir
    Path folder;

    @Test
    void addsListsAndRemovesAndWritesItIntoTheTrail(
            JdbcClient jdbc, TransactionTemplate transaction, DatabaseAccess database, CapturedOutput output)
            throws Exception {
        var keys = TestVault.keyFile();
        var fixture = new PersonFixture(jdbc, transaction, TestVault.over(new KeyFile(keys), InstantSource.system()));
        var otto = fixture.people().enrol(new Enrolment(new Names("Otto", "Braun"), Language.DE), NOW);
        fixture.usernames().change(otto, new Username("otto"), NOW);
        var settings = CommandSettings.write(folder, keys, database);

        assertThat(run("add", "OTTO", settings)).isZero();
        assertThat(output.getOut()).contains("operators now: 1");
        assertThat(run("add", "otto", settings)).isZero();
        assertThat(output.getOut()).contains("otto is an operator already");
        assertThat(command.applyAsInt(List.of("list", "--settings", settings))).isZero();
        assertThat(output.getOut().lines()).contains("otto");
        assertThat(run("add", "nobody", settings)).isEqualTo(1);
        assertThat(run("add", "no name at all", settings)).isEqualTo(1);
        assertThat(output.getErr()).contains("nobody has that username");
        var olga = fixture.people().enrol(new Enrolment(new Names("Olga", "Braun"), Language.DE), NOW);
        fixture.usernames().change(olga, new Username("olga"), NOW);
        var office = new Offices(jdbc, event -> {}).open(new Particulars("Zuid", "Zuid 7", "+32 9 999 00 07"), NOW);
        assertThat(whileSomebodyDecides(
                        jdbc,
                        transaction,
                        () -> run("add", "olga", settings),
                        () -> new Officers(jdbc, event -> {}).give(office, olga, Role.AUDITOR, NOW)))
                .isEqualTo(1);
        assertThat(output.getErr()).contains("olga works at an office, and an operator does not");
        assertThat(run("remove", "otto", settings)).isZero();
        assertThat(run("remove", "otto", settings)).isZero();
        assertThat(output.getOut()).contains("otto is no operator");

        assertThat(count(jdbc, "select count(*) from operator")).isZero();
        assertThat(jdbc.sql("select kind from audit_event where person_id = :person order by at")
                        .param("person", otto.value())
                        .query(String.class)
                        .list())
                .containsExactly("operator-added", "operator-removed");
    }

    @Test
    void saysHowItIsUsed(CapturedOutput output) {
        assertThat(command.applyAsInt(List.of())).isEqualTo(2);
        assertThat(command.applyAsInt(List.of("add"))).isEqualTo(2);
        assertThat(command.applyAsInt(List.of("crown", "otto"))).isEqualTo(2);
        assertThat(run("add", "otto", "/nowhere")).isEqualTo(2);
        assertThat(output.getErr()).contains("usage: rekey operator add USERNAME");
    }

    /// The command waits for whoever decides in the console at that moment, and judges by the outcome.
    private static int whileSomebodyDecides(
            JdbcClient jdbc, TransactionTemplate transaction, Callable<Integer> command, Runnable decision)
            throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return transaction
                    .execute(status -> {
                        new Operators(jdbc, event -> {}).decideAlone();
                        decision.run();
                        var running = thread.submit(command);
                        while (!running.isDone() && count(jdbc, WAITING) == 0) {
                            Thread.onSpinWait();
                        }
                        return running;
                    })
                    .get();
        }
    }

    private int run(String what, String username, String settings) {
        return command.applyAsInt(List.of(what, username, "--settings", settings));
    }

    private static int count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
