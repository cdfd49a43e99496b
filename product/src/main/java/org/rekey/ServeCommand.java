package org.rekey;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.rekey.database.DatabaseStart;
import org.rekey.settings.SafeSettings;
import org.rekey.settings.SettingsFile;

/// Starts the service for production, with one settings file: `serve [--settings FILE]`.
public final class ServeCommand implements ToIntFunction<List<String>> {
    @Override
    public int applyAsInt(List<String> arguments) {
        var location = SettingsFile.location(arguments);
        if (location.isEmpty()) {
            System.err.println("usage: rekey serve [--settings FILE], and the file must be there");
            return 2;
        }
        RekeyApplication.start(
                Map.of("spring.config.location", location.get()),
                List.of(DatabaseStart.forProduction(), new SafeSettings()));
        return 0;
    }
}
