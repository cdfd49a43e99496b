package org.rekey.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/// The settings `rekey.data` and `rekey.database.…`. An address chooses a PostgreSQL of the operator's; without
/// one the program starts its own in the data folder.
///
/// Without an owner's user the migrations run as the program's user, who then owns the tables: the audit trail is
/// append-only all the same, but no longer against the program itself.
///
/// @param data folder of the embedded database, where there is no `rekey.database.url`
record DatabaseSettings(
        @DefaultValue("rekey-data") Path data, @DefaultValue Settings database) {
    /// @param binaries where the programs of the embedded server are unpacked; by default beside the launcher where the
    /// program may write there, else in the data folder
    /// @param url JDBC address of a PostgreSQL of your own; without one the program starts its own
    /// @param user the role of the database as which the program works
    /// @param password the password of the role `rekey.database.user`
    /// @param ownerUser the role of the database that owns and changes the tables; `rekey.database.user` where
    /// not given
    /// @param ownerPassword the password of the role `rekey.database.owner-user`
    /// @param migrate whether a start brings the tables up to date; else `rekey migrate` does, before each new
    /// version
    record Settings(
            @Nullable Path binaries,
            @Nullable String url,
            @DefaultValue("rekey") String user,
            @DefaultValue("") String password,
            @Nullable String ownerUser,
            @DefaultValue("") String ownerPassword,
            @DefaultValue("true") boolean migrate) {}

    static DatabaseSettings of(Environment environment) {
        return Binder.get(environment).bindOrCreate("rekey", DatabaseSettings.class);
    }

    Path binaries() {
        return Optional.ofNullable(database.binaries())
                .or(DatabaseSettings::besideTheLauncher)
                .orElseGet(() -> data.resolve("cache"));
    }

    private static Optional<Path> besideTheLauncher() {
        return Optional.ofNullable(System.getProperty("rekey.home"))
                .map(home -> Path.of(home, ".rekey"))
                .filter(Files::isWritable);
    }

    Optional<DatabaseAccess> external() {
        if (database.url() == null || database.url().isBlank()) {
            return Optional.empty();
        }
        var program = new Login(database.user(), database.password());
        var owner = database.ownerUser() == null ? program : new Login(database.ownerUser(), database.ownerPassword());
        return Optional.of(new DatabaseAccess(database.url(), owner, program));
    }
}
