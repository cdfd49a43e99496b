package org.rekey.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The one settings file of an installation, named on the command line as `--settings FILE`.
public final class SettingsFile {
    /// Where Spring finds the settings that the program brings along.
    public static final String BUILT_IN = "classpath:/";
    private static final String PRODUCTION = BUILT_IN + ",classpath:/serve.yaml";

    private SettingsFile() {}

    /// Where Spring is to look for settings; empty if the words are something else, or name no file.
    public static Optional<String> location(List<String> arguments) {
        if (arguments.isEmpty()) {
            return location(Optional.empty());
        }
        return arguments.size() == 2 && arguments.getFirst().equals("--settings")
                ? location(Optional.of(arguments.getLast()))
                : Optional.empty();
    }

    /// Where Spring is to look for settings when this file is named, or none; empty if it cannot be read.
    public static Optional<String> location(Optional<String> named) {
        if (named.isEmpty()) {
            return Optional.of(PRODUCTION);
        }
        var file = Path.of(named.get()).toAbsolutePath();
        return Files.isReadable(file) ? Optional.of(PRODUCTION + ",file:" + file) : Optional.empty();
    }
}
