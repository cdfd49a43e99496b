package org.rekey.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rekey.settings.ScratchFolder;

/// A mail house that knows nothing of us: it has OpenSSL and an archiver.
public final class TestMailHouse {
    private static final Path FOLDER = ScratchFolder.make();

    static {
        certify("house", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256");
    }

    private TestMailHouse() {}

    /// The file of its certificate.
    public static String certificate() {
        return FOLDER.resolve("house.pem").toString();
    }

    /// Makes a key and a certificate for it.
    static Path certify(String name, String... key) {
        var command = new java.util.ArrayList<>(List.of("openssl", "req", "-x509", "-nodes", "-subj", "/CN=" + name));
        command.addAll(List.of(key));
        command.addAll(List.of("-keyout", FOLDER.resolve(name + ".key").toString()));
        command.addAll(List.of("-out", FOLDER.resolve(name + ".pem").toString()));
        run(command);
        return FOLDER.resolve(name + ".pem");
    }

    /// What is in a sealed file.
    static byte[] open(String name, byte[] sealed) {
        try {
            Files.write(FOLDER.resolve("sealed.p7m"), sealed);
            run(List.of(
                    "openssl",
                    "cms",
                    "-decrypt",
                    "-binary",
                    "-inform",
                    "DER",
                    "-in",
                    FOLDER.resolve("sealed.p7m").toString(),
                    "-inkey",
                    FOLDER.resolve(name + ".key").toString(),
                    "-recip",
                    FOLDER.resolve(name + ".pem").toString(),
                    "-out",
                    FOLDER.resolve("opened").toString()));
            return Files.readAllBytes(FOLDER.resolve("opened"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The files of a batch, once their checksums have been compared.
    public static Map<String, byte[]> unpack(byte[] sealed) {
        try {
            Files.write(FOLDER.resolve("batch.zip"), open("house", sealed));
            run(List.of(
                    "sh",
                    "-ec",
                    "cd '" + FOLDER + "'; unzip -oq batch.zip -d batch; cd batch; sha256sum -c SHA256SUMS"));
            var files = new TreeMap<String, byte[]>();
            try (var all = Files.list(FOLDER.resolve("batch"))) {
                for (var file : all.toList()) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
            return files;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("said").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + Files.readString(FOLDER.resolve("said")));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
