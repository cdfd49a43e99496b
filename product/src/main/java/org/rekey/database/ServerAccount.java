package org.rekey.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;

/// As whom PostgreSQL runs. It refuses to run as root, so root needs one of two ways out.
///
/// @param prefix the words before the command
/// @param home the folder for its files
/// @param stranger whether it may enter only what is open to all
record ServerAccount(List<String> prefix, Path home, boolean stranger) {
    private static final String NOBODY = "nobody";
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=nogroup", "--clear-groups", "--");

    static ServerAccount forClusterIn(Path data) throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return new ServerAccount(List.of(), data, false);
        }
        // in a user namespace without a mapping the server is nobody to itself, and still owns root's files outside
        if (succeeds(List.of("unshare", "-U", "true"))) {
            return new ServerAccount(List.of("unshare", "-U", "--"), data, false);
        }
        return asNobody(data);
    }

    /// Makes a folder in the home that belongs to the account.
    Path folder(String name) throws IOException {
        var folder = Files.createDirectories(home.resolve(name));
        if (stranger) {
            var accounts = folder.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(folder, accounts.lookupPrincipalByName(NOBODY));
        }
        return folder;
    }

    boolean reaches(Path folder) throws IOException {
        return !stranger || traversable(folder);
    }

    List<String> command(String... words) {
        return Stream.concat(prefix.stream(), Stream.of(words)).toList();
    }

    private static ServerAccount asNobody(Path data) throws IOException {
        if (!succeeds(Stream.concat(AS_NOBODY.stream(), Stream.of("true")).toList())) {
            throw EmbeddedPostgres.unavailable(
                    "PostgreSQL refuses to run as root, and neither unshare nor setpriv works here");
        }
        var home = traversable(data)
                ? data
                : Path.of(
                        "/var/lib/rekey", "data-%08x".formatted(data.toString().hashCode()));
        return new ServerAccount(AS_NOBODY, home, true);
    }

    private static boolean traversable(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var path = folder.toRealPath(); path != null; path = path.getParent()) {
            if (!Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.onExit().join().exitValue() == 0;
        } catch (IOException e) {
            return false; // the tool is not installed
        }
    }
}
