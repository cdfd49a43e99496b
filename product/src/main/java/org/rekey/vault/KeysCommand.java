package org.rekey.vault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.rekey.schedule.SystemTime;
import org.rekey.settings.SettingsFile;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// The command `keys`: `keys new` makes a key file, `keys rotate [purpose]` puts new keys into it, `keys show` lists
/// them without the secrets.
///
/// The file is the one of the settings (`--settings FILE`) or of `--file PATH`. A new key is used from two minutes
/// later on, when every node has read it; `--at-once` does not wait, for when a key has leaked.
public final class KeysCommand implements ToIntFunction<List<String>> {
    @Override
    public int applyAsInt(List<String> arguments) {
        var rest = new ArrayList<>(arguments);
        var settings = new ArrayList<String>();
        int option = rest.indexOf("--settings");
        if (option >= 0 && option + 1 < rest.size()) {
            settings.add(rest.remove(option));
            settings.add(rest.remove(option));
        }
        var location = SettingsFile.location(settings);
        if (location.isEmpty()) {
            System.err.println("the settings file " + settings.getLast() + " cannot be read");
            return 2;
        }
        return new KeyTasks(keyFile(location.get()), SystemTime.NOW, System.out).run(rest);
    }

    private static Optional<Path> keyFile(String location) {
        var environment = new StandardEnvironment();
        var given = new MapPropertySource("command", Map.of("spring.config.location", location));
        environment.getPropertySources().addFirst(given);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Optional.ofNullable(
                Binder.get(environment).bind("rekey.vault.key-file", Path.class).orElse(null));
    }
}
