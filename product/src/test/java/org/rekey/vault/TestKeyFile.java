package org.rekey.vault;

import java.nio.file.Path;
import java.time.InstantSource;

/// Key files for tests that start the program.
public final class TestKeyFile {
    private TestKeyFile() {}

    public static void create(Path path) {
        new KeyFile(path).create(false, InstantSource.system().instant());
    }
}
