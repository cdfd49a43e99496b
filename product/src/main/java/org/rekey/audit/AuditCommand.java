package org.rekey.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.rekey.audit.TrailCheck.Verdict;
import org.rekey.database.DatabaseAccess;
import org.rekey.database.DatabaseStart;
import org.rekey.database.Login;
import org.rekey.schedule.SystemTime;
import org.rekey.settings.CommandWords;
import org.rekey.settings.SettingsFile;
import org.rekey.vault.Vault;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// `rekey audit verify [--heads FILE]` reads the whole trail again and fails when anything does not hold;
/// `rekey audit new-epoch` opens a new epoch after a move that lost nothing. Both take `[--settings FILE]`, and work
/// while the service runs.
public final class AuditCommand implements ToIntFunction<List<String>> {
    private static final String USAGE = """
            usage: rekey audit verify [--heads FILE] [--settings FILE]   read the audit trail again
                   rekey audit new-epoch [--settings FILE]               after a move to another server that lost nothing
            After a restore, or a failover that lost something: rekey restored, which opens an epoch too.
            FILE of --heads has lines that were kept elsewhere: the setting rekey.audit.heads-file, or the log
            """;

    @Override
    public int applyAsInt(List<String> arguments) {
        var words = new ArrayList<>(arguments);
        Optional<String> heads;
        Optional<String> location;
        try {
            heads = CommandWords.option("--heads", words);
            location = SettingsFile.location(CommandWords.option("--settings", words));
        } catch (IllegalArgumentException incomplete) {
            return usage();
        }
        if (location.isEmpty()) {
            return usage();
        }
        if (words.equals(List.of("verify"))) {
            Set<String> known;
            try {
                known = heads.isPresent() ? heads(heads.get()) : Set.of();
            } catch (IOException | UncheckedIOException unreadable) {
                System.err.println("cannot be read: " + heads.orElse(""));
                return 2;
            }
            return heads.isPresent() && known.isEmpty() ? usage() : verify(location.get(), known);
        }
        return words.equals(List.of("new-epoch")) && heads.isEmpty() ? newEpoch(location.get()) : usage();
    }

    private static int usage() {
        System.err.print(USAGE);
        return 2;
    }

    private static int verify(String location, Set<String> heads) {
        try (var context = context(location, DatabaseStart.orJoin())) {
            var access = context.getBean(DatabaseAccess.class);
            var jdbc = JdbcClient.create(source(access, access.program()));
            var verdict = new TrailCheck(jdbc, context.getBean(Vault.class), System.out::println).run(heads);
            System.out.println(summary(verdict));
            return verdict.holds() ? 0 : 1;
        }
    }

    private static String summary(Verdict verdict) {
        return "%s: %d events in %d batches, %d more not sealed yet, head %s"
                .formatted(
                        verdict.holds() ? "the audit trail holds" : verdict.faults() + " faults",
                        verdict.events(),
                        verdict.batches(),
                        verdict.unsealed(),
                        verdict.head());
    }

    private static int newEpoch(String location) {
        try (var context = context(location, DatabaseStart.orJoin())) {
            var access = context.getBean(DatabaseAccess.class);
            var source = source(access, access.owner());
            var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
            var first = new NewEpoch(JdbcClient.create(source), transaction, context.getBean(Vault.class)).open();
            System.out.println("epoch " + first.epoch() + " is open, head " + first.head());
            return 0;
        }
    }

    /// The heads in a file, wherever they stand in its lines: alone before the moment, or in a line of the log.
    static Set<String> heads(String name) throws IOException {
        try (var lines = Files.lines(Path.of(name))) {
            return lines.flatMap(line -> Batch.HEAD.matcher(line).results())
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        }
    }

    static DataSource source(DatabaseAccess access, Login login) {
        return new DriverManagerDataSource(access.url(), login.user(), login.password());
    }

    static ConfigurableApplicationContext context(String location, DatabaseStart database) {
        return new SpringApplicationBuilder(Tools.class)
                .web(WebApplicationType.NONE)
                .initializers(database)
                .run("--spring.config.location=" + location, "--logging.level.root=warn");
    }

    // not a @Configuration: the service itself must not find it
    @ComponentScan({"org.rekey.database", "org.rekey.vault"})
    static class Tools {
        @Bean
        static InstantSource time() {
            return SystemTime.NOW;
        }
    }
}
