package org.rekey.vault;

import java.nio.file.Path;
import java.util.List;
import org.rekey.settings.SettingsCheck;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Demands a key file that is there, closed to others, whole, and not the demo's.
@Component
class KeyFileCheck implements SettingsCheck {
    private static final String SETTING = "rekey.vault.key-file";

    @Override
    public List<String> objections(Environment settings) {
        var path = settings.getProperty(SETTING, "");
        if (path.isBlank()) {
            return List.of(SETTING + " is missing: make a key file with: rekey keys new --file PATH");
        }
        try {
            return new KeyFile(Path.of(path)).read().demo()
                    ? List.of("the key file " + path + " was made by the demo: make one with: rekey keys new")
                    : List.of();
        } catch (KeyFileRefused refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
    }
}
