package org.rekey.settings;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/// Runs every [SettingsCheck] before any other bean is made. Only `serve` brings this class along, so the checks
/// cannot be switched off by a setting.
public final class SafeSettings implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(
                "settingsChecks",
                BeanFactoryPostProcessor.class,
                () -> beans -> check(beans, context.getEnvironment()));
    }

    private static void check(ConfigurableListableBeanFactory beans, Environment settings) {
        var objections = beans.getBeansOfType(SettingsCheck.class, false, false).values().stream()
                .flatMap(check -> check.objections(settings).stream())
                .toList();
        if (!objections.isEmpty()) {
            throw new CannotStart(objections);
        }
    }
}
