package org.rekey;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Settings that the command itself decides, before anything that a file or the environment says.
record GivenSettings(Map<String, Object> settings)
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!settings.isEmpty()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", settings));
        }
    }
}
