package org.rekey.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/// The random passwords of the two roles, in a file that only the program's user can read.
record RolePasswords(String owner, String program) {
    private static final int BYTES = 24;

    static RolePasswords random() {
        var random = new SecureRandom();
        return new RolePasswords(hex(random), hex(random));
    }

    static RolePasswords in(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        return new RolePasswords(lines.get(0), lines.get(1));
    }

    void write(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, List.of(owner, program), StandardOpenOption.WRITE);
    }

    @Override
    public String toString() {
        return "passwords of the database";
    }

    private static String hex(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
