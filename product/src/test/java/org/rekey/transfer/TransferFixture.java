package org.rekey.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rekey.database.DatabaseAccess;
import org.rekey.settings.ScratchFolder;
import org.rekey.vault.TestKeyFile;
import org.springframework.context.ConfigurableApplicationContext;

/// The part of the program that brings people in and out, over a real database.
final class TransferFixture implements AutoCloseable {
    static final java.time.Instant NOW = java.time.Instant.parse("2026-11-22T10:00:00Z");

    final Path folder;
    final Path settings;
    final ConfigurableApplicationContext program;
    final List<Brought.Refused> refused = new ArrayList<>();

    TransferFixture(DatabaseAccess database) {
        this(database, folder(), Optional.empty());
    }

    /// @param keys a key file of another one, whose sealed values it reads
    TransferFixture(DatabaseAccess database, Path folder, Optional<Path> keys) {
        this.folder = folder;
        var keyFile = keys.orElseGet(() -> {
            var file = folder.resolve("keys.json");
            TestKeyFile.create(file);
            return file;
        });
        settings = write("rekey.yaml", """
                rekey:
                  vault.key-file: %s
                  transfer.secrets: true
                  password:
                    memory: 64
                    iterations: 1
                  database:
                    url: %s
                    user: %s
                    password: %s
                    migrate: false
                """.formatted(
                        keyFile,
                        database.url(),
                        database.program().user(),
                        database.program().password()));
        program = TransferProgram.start("classpath:/,file:" + settings);
    }

    static Path folder() {
        return ScratchFolder.make();
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// Brings these lines in, from the beginning if need be.
    Tally bring(String... lines) {
        return bring(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    Tally bring(byte[] file, Optional<Path> key) {
        var imports = bean(Imports.class);
        try {
            var work = imports.of(key, false, _ -> {});
            var outcome = work.run(Lines.of(new ByteArrayInputStream(file)), "people.jsonl");
            var whole = outcome.isPresent()
                    ? outcome.get()
                    : work.again(Lines.of(new ByteArrayInputStream(file)), "people.jsonl");
            refused.clear();
            refused.addAll(imports.refused(whole.head()));
            return whole.tally();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        program.close();
        try (var files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
