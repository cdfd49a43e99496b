package org.rekey.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of the embedded server: made once, under another name first, so that a cluster that is there is whole.
///
/// Roles, passwords and the database are made in single-user mode. The superuser has no password and no way in.
record Cluster(ServerAccount account, Path home, PostgresBinaries binaries, Durability durability) {
    private static final Logger log = LoggerFactory.getLogger(Cluster.class);

    Path folder() {
        return home.resolve("cluster");
    }

    Path serverLog() {
        return home.resolve("server.log");
    }

    /// Makes the cluster if there is none.
    RolePasswords create() throws IOException {
        var passwordFile = home.resolve("passwords");
        if (Files.isDirectory(folder())) {
            return RolePasswords.in(passwordFile);
        }
        log.info("making the database in {}, once", folder());
        var making = home.resolve("making");
        Trees.delete(making);
        run("", initdb(making));
        var passwords = RolePasswords.random();
        run(roles(passwords), List.of(binaries.program("postgres"), "--single", "-D", making.toString(), "postgres"));
        Files.writeString(making.resolve("pg_hba.conf"), """
                host all rekey_owner,rekey 127.0.0.1/32 scram-sha-256
                """);
        passwords.write(passwordFile);
        Files.move(making, folder(), StandardCopyOption.ATOMIC_MOVE);
        return passwords;
    }

    private List<String> initdb(Path making) {
        var words = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + making,
                "--username=postgres",
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C"));
        if (durability == Durability.NONE) {
            words.add("--no-sync");
        }
        return words;
    }

    // the owner may create databases: a restore beside the running one, and the databases of tests
    private static String roles(RolePasswords passwords) {
        return """
                create role rekey_owner login createdb password '%s'
                create role rekey login password '%s'
                create database rekey owner rekey_owner
                """.formatted(passwords.owner(), passwords.program());
    }

    private void run(String input, List<String> command) throws IOException {
        var process = new ProcessBuilder(account.command(command.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(serverLog().toFile())
                .start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (process.onExit().join().exitValue() != 0) {
            throw EmbeddedPostgres.unavailable("the database could not be made: "
                    + Files.readString(serverLog()).strip());
        }
    }
}
