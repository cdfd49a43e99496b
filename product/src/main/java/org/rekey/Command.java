package org.rekey;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// What the program can be told to do.
///
/// Each command is a class found by its name: a public class with a public constructor without parameters, that
/// takes the words after the command and returns the exit code. So the demo is imported by nobody, and making
/// a key file loads nothing of the web.
/// A service that goes on running returns 0 and lives on in its threads.
enum Command {
    DEMO("org.rekey.demo.DemoCommand", "start with people, services and a mailbox to try everything out"),
    SERVE("org.rekey.ServeCommand", "start for production: rekey serve [--settings FILE]"),
    MIGRATE("org.rekey.database.MigrateCommand", "bring the database up to date and stop"),
    KEYS("org.rekey.vault.KeysCommand", "make or rotate the file with the keys of this installation"),
    SIGNING(
            "org.rekey.federation.oidc.signing.SigningKeysCommand",
            "rotate the keys that sign tokens, or replace them at once"),
    AUDIT(
            "org.rekey.audit.AuditCommand",
            "verify the audit trail, or open a new epoch of it after a move that lost nothing"),
    RESTORED(
            "org.rekey.audit.RestoredCommand",
            "after a restore: make void whatever was used up, ended or revoked since the backup"),
    IMPORT("org.rekey.transfer.ImportCommand", "bring people of another system in, with their keys"),
    OPERATOR("org.rekey.console.OperatorCommand", "say who may open the console: add, remove or list operators"),
    EXPORT("org.rekey.transfer.ExportCommand", "write everybody in the format of the import"),
    ERASE("org.rekey.transfer.EraseCommand", "erase a person, but for what law orders to be kept"),
    BENCH("org.rekey.bench.BenchCommand", "measure logons, tokens or an import on this machine");

    /// What `./rekey` does itself, without the program.
    private static final String LAUNCHERS = "  %-8s %s%n".formatted("test", "all that must pass: rekey test [--full]");

    private final String type;
    private final String purpose;

    Command(String type, String purpose) {
        this.type = type;
        this.purpose = purpose;
    }

    static Optional<Command> of(String word) {
        return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
    }

    static String overview() {
        return Arrays.stream(values())
                .map(c -> "  %-8s %s%n".formatted(c.word(), c.purpose))
                .collect(joining("", "usage: rekey COMMAND …%n".formatted(), LAUNCHERS));
    }

    int run(List<String> arguments) {
        return task().applyAsInt(arguments);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked") // the contract above; a class that breaks it fails at its first start
    private ToIntFunction<List<String>> task() {
        try {
            return Class.forName(type)
                    .asSubclass(ToIntFunction.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this build has no command " + word(), e);
        }
    }
}
