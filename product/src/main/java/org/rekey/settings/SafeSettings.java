package org.rekey.settings;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/// Runs every [SettingsCheck] before any other bean is made. Only `serve` brings this class along, so the checks
/// cannot be switched off by a setting.
public final class SafeSettings {
    @Bean
    static BeanFactoryPostProcessor settingsChecks(Environment settings) {
        return beans -> {
            var objections = beans.getBeansOfType(SettingsCheck.class, false, false).values().stream()
                    .flatMap(check -> check.objections(settings).stream())
                    .toList();
            if (!objections.isEmpty()) {
                throw new CannotStart(objections);
            }
        };
    }
}
