package org.rekey;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.SpringProperties;

/// Makes the beans as they were laid out when the program was built, which takes a quarter off the start (ADR 27).
///
/// `./rekey` asks for it. Where a setting wants other beans than were laid out, Spring finds them anew: slower, the
/// same otherwise. Whether to is a switch of the whole process, and so put back after the start.
final class AheadOfTime implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, AutoCloseable {
    private AheadOfTime() {}

    static AheadOfTime of(SpringApplication application) {
        var choice = new AheadOfTime();
        if (Boolean.getBoolean("rekey.ahead-of-time")) {
            application.setMainApplicationClass(RekeyApplication.class);
            application.addListeners(choice);
        }
        return choice;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var migrates = event.getEnvironment().getProperty("spring.flyway.enabled", Boolean.class, true);
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, String.valueOf(migrates));
    }

    @Override
    public void close() {
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, null);
    }
}
