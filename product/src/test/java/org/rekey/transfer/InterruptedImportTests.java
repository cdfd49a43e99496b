package org.rekey.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.rekey.Rekey;
import org.rekey.database.DatabaseAccess;
import org.rekey.database.OneMoreDatabase;
import org.rekey.database.RealDatabase;
import org.rekey.settings.OtherJvm;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A program that imports is killed, or refuses lines; another one goes on.
@RealDatabase
class InterruptedImportTests {
    private static final int PEOPLE = 15_000;

    private final JdbcClient jdbc;
    private final DatabaseAccess database;

    InterruptedImportTests(JdbcClient jdbc, DatabaseAccess database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    @Test
    void goesOnBehindWhatWasWrittenWhenItIsKilled() throws Exception {
        try (var transfer = new TransferFixture(database)) {
            var file = transfer.write("people.jsonl", PersonLine.people(0, PEOPLE) + "\nnot a line\n");
            var killed = started(transfer, file);
            while (chunks() < 2 && killed.isAlive()) {
                Thread.sleep(20);
            }
            killed.destroyForcibly().waitFor();
            int before = chunks();
            assertThat(before).as("killed in the middle").isBetween(1, 14);
            assertThat(persons()).isEqualTo(before * 1000L);

            var words = List.of(file.toString(), "--settings", transfer.settings.toString());
            assertThat(new ImportCommand().applyAsInt(words))
                    .as("one line is refused")
                    .isEqualTo(1);

            assertThat(persons()).isEqualTo(PEOPLE);
            assertThat(count("select count(*) from token_card")).isEqualTo(PEOPLE);
            assertThat(count("select lines from transfer_run")).isEqualTo(PEOPLE + 1L);
            assertThat(count("select sum(brought) from transfer_run")).isEqualTo(PEOPLE);
            assertThat(count("select count(*) from audit_event where kind = 'people-brought'"))
                    .as("one event for each thousand lines, none twice")
                    .isEqualTo(16);
            assertThat(Files.readString(Path.of(file + ".refused")))
                    .isEqualTo(PEOPLE + 1 + "\tis not JSON, at column 1\n");
            twoAtOnce(transfer, words);
        }
    }

    private void twoAtOnce(TransferFixture transfer, List<String> words) {
        var lock = ImportLock.take(transfer.bean(javax.sql.DataSource.class)).orElseThrow();
        try (lock) {
            assertThat(new ImportCommand().applyAsInt(words)).isEqualTo(1);
        }
        assertThat(ImportLock.take(transfer.bean(javax.sql.DataSource.class))).hasValueSatisfying(ImportLock::close);
    }

    @Test
    void takesTheReportAwayWhenNothingIsRefusedAnyMore() {
        try (var other = new OneMoreDatabase();
                var transfer = new TransferFixture(other.access())) {
            transfer.bring(PersonLine.of("holder", ",\"username\":\"ann\""));
            var file = transfer.write("ann.jsonl", PersonLine.of("ann", ",\"username\":\"ann\""));
            var report = transfer.folder.resolve("ann.jsonl.refused");
            var mine = transfer.write("mine.txt", "mine");
            var words = List.of(file.toString(), "--settings", transfer.settings.toString());
            var elsewhere = new ArrayList<>(words);
            elsewhere.addAll(List.of("--report", mine.toString()));

            assertThat(new ImportCommand().applyAsInt(words)).isEqualTo(1);
            assertThat(report).exists();
            JdbcClient.create(transfer.bean(DataSource.class))
                    .sql("delete from username")
                    .update();

            assertThat(new ImportCommand().applyAsInt(elsewhere)).isZero();
            assertThat(mine).hasContent("mine");
            assertThat(report).exists();
            assertThat(new ImportCommand().applyAsInt(words)).isZero();
            assertThat(report).doesNotExist();
        }
    }

    private static Process started(TransferFixture transfer, Path file) throws IOException {
        return OtherJvm.of(Rekey.class, List.of("import", file.toString(), "--settings", transfer.settings.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private int chunks() {
        return jdbc.sql("select coalesce(max(chunks), 0) from transfer_run")
                .query(Integer.class)
                .single();
    }

    private long persons() {
        return count("select count(*) from person");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
