package org.rekey.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;

/// As whom PostgreSQL runs. It refuses to run as root, so root needs one of two ways out.
///
/// @param prefix the words before the command
/// @param folder where the cluster lies
record ServerAccount(List<String> prefix, Path folder) {
    private static final String NOBODY = "nobody";

    static ServerAccount forClusterIn(Path data) throws IOException {
        var folder = data.resolve("postgres");
        if (new UnixSystem().getUid() != 0) {
            Files.createDirectories(folder);
            return new ServerAccount(List.of(), folder);
        }
        // in a user namespace without a mapping the server is nobody to itself, and still owns root's files outside
        if (succeeds("unshare", "-U", "true")) {
            Files.createDirectories(folder);
            return new ServerAccount(List.of("unshare", "-U", "--"), folder);
        }
        return asNobody(data);
    }

    private static ServerAccount asNobody(Path data) throws IOException {
        if (!succeeds("setpriv", "--reuid=" + NOBODY, "--regid=nogroup", "--clear-groups", "true")) {
            throw EmbeddedPostgres.unavailable(
                    "PostgreSQL refuses to run as root, and neither unshare nor setpriv works here");
        }
        var folder = traversable(data)
                ? data.resolve("postgres")
                : Path.of(
                        "/var/lib/rekey",
                        "postgres-%08x".formatted(data.toString().hashCode()));
        Files.createDirectories(folder);
        var nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY);
        Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setOwner(nobody);
        return new ServerAccount(
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=nogroup", "--clear-groups", "--"), folder);
    }

    private static boolean traversable(Path data) throws IOException {
        Files.createDirectories(data);
        for (var path = data.toRealPath(); path != null; path = path.getParent()) {
            if (!Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    List<String> command(String... words) {
        return Stream.concat(prefix.stream(), Stream.of(words)).toList();
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException e) {
            return false; // the tool is not installed
        }
    }
}
