package org.rekey.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rekey.database.DatabaseAccess;

/// A settings file for commands that work on a database.
public final class CommandSettings {
    private CommandSettings() {}

    /// @return its path, for `--settings`
    public static String write(Path folder, Path keys, DatabaseAccess database) throws IOException {
        var file = folder.resolve("settings.yaml");
        Files.writeString(file, """
                rekey:
                  vault.key-file: %s
                  database:
                    url: %s
                    user: %s
                    password: %s
                    owner-user: %s
                    owner-password: %s
                """.formatted(
                        keys,
                        database.url(),
                        database.program().user(),
                        database.program().password(),
                        database.owner().user(),
                        database.owner().password()));
        return file.toString();
    }
}
