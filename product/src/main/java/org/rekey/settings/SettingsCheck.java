package org.rekey.settings;

import java.util.List;
import org.springframework.core.env.Environment;

/// What one package refuses to run with in production. A bean; it is made before all others, so it asks for none.
///
/// The demo runs no checks: it has its own, fixed settings, and its data carries a mark that a check refuses.
public interface SettingsCheck {
    /// One line for each unsafe setting: which setting, what is wrong, what to do. Never a secret's value.
    List<String> objections(Environment settings);
}
