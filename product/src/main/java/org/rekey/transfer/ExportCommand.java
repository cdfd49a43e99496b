package org.rekey.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.rekey.settings.CommandWords;
import org.rekey.settings.SettingsFile;
import org.springframework.context.ApplicationContext;

/// `rekey export FILE`: writes everybody in the format of the import. Passwords and secrets of keys go along only
/// with `--secrets --to FILE`, sealed for the recipient whose public key that is, and only where the setting
/// `rekey.transfer.secrets` allows it. `rekey export recipient FILE` makes the recipient's pair of keys.
public final class ExportCommand implements ToIntFunction<List<String>> {
    private static final String USAGE = """
            usage: rekey export FILE [--secrets --to FILE.public] [--settings FILE]
                   rekey export recipient FILE
            Writes people in the format of docs/import.md; packed where FILE ends with .gz.
              --secrets   passwords and secrets of keys too; needs rekey.transfer.secrets: true in the settings
              --to        the public key of whoever may open them; recipient makes the pair, where the import will be
            """;

    @Override
    public int applyAsInt(List<String> arguments) {
        var words = new ArrayList<>(arguments);
        try {
            var to = CommandWords.option("--to", words).map(Path::of);
            var settings = CommandWords.option("--settings", words);
            boolean secrets = words.remove("--secrets");
            if (words.size() == 2 && words.getFirst().equals("recipient")) {
                System.out.println("the public key is in " + Recipient.create(Path.of(words.getLast())));
                return 0;
            }
            var location = SettingsFile.location(settings);
            if (words.size() != 1 || location.isEmpty() || secrets != to.isPresent()) {
                System.err.print(USAGE);
                return 2;
            }
            try (var context = TransferProgram.start(location.get())) {
                return write(Path.of(words.getFirst()), to, context);
            }
        } catch (IllegalArgumentException incomplete) {
            System.err.print(USAGE);
            return 2;
        } catch (FileAlreadyExistsException taken) {
            System.err.println(taken.getFile() + " exists already; choose another name");
            return 1;
        } catch (NoSuchFileException missing) {
            System.err.println("there is no such file or folder: " + missing.getFile());
            return 1;
        } catch (AccessDeniedException closed) {
            System.err.println("may not be read or written: " + closed.getFile());
            return 1;
        } catch (IOException broken) {
            System.err.println(broken.getMessage());
            return 1;
        }
    }

    private static int write(Path file, Optional<Path> to, ApplicationContext context) throws IOException {
        boolean allowed = context.getEnvironment().getProperty("rekey.transfer.secrets", Boolean.class, false);
        if (to.isPresent() && !allowed) {
            System.err.println("secrets may not leave: rekey.transfer.secrets is not true in the settings");
            return 1;
        }
        @Nullable FileKey sealing = to.isPresent() ? FileKey.make() : null;
        var export = context.getBean(Export.class);
        var header = sealing == null ? "" : export.header(Recipient.seal(to.get(), sealing.bytes())) + "\n";
        create(file);
        try (var out = opened(file)) {
            out.write(header);
            System.out.printf("%,d persons written to %s%n", export.write(out, sealing), file);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file); // half of the people would pass for all of them
            throw broken;
        }
        return 0;
    }

    /// A new file, for its owner alone.
    private static void create(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static Writer opened(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return new BufferedWriter(new OutputStreamWriter(
                file.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out, StandardCharsets.UTF_8));
    }
}
