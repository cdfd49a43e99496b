package org.rekey.database;

import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once per version from the archive on the class path.
final class PostgresBinaries {
    private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Pattern VERSION = Pattern.compile("-(\\d[\\d.]*)\\.jar");

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /// Unpacks beside the final place and then renames, so that an interrupted start leaves nothing half done.
    static PostgresBinaries in(Path cache) throws IOException {
        var archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null) {
            throw EmbeddedPostgres.unavailable("this build carries no PostgreSQL for this machine");
        }
        var version = VERSION.matcher(archive.getPath());
        var folder = cache.resolve("postgres-" + (version.find() ? version.group(1) : "unnamed"));
        if (!Files.isDirectory(folder)) {
            log.info("unpacking {}, once", folder);
            var unpacking = Files.createTempDirectory(Files.createDirectories(cache), "unpacking-");
            unpack(archive, unpacking);
            Files.setPosixFilePermissions(unpacking, PosixFilePermissions.fromString("rwxr-xr-x"));
            install(unpacking, folder);
        }
        return new PostgresBinaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void install(Path unpacked, Path folder) throws IOException {
        try {
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            Trees.delete(unpacked); // another start was quicker
        }
    }

    // tar keeps modes and links, and every Linux has it; xz is not everywhere, so that part is done here
    private static void unpack(URL archive, Path target) throws IOException {
        var tar = new ProcessBuilder("tar", "-x", "-C", target.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var packed = new XZInputStream(archive.openStream());
                var files = tar.getOutputStream()) {
            packed.transferTo(files);
        }
        if (tar.onExit().join().exitValue() != 0) {
            throw new IOException("tar failed");
        }
    }
}
