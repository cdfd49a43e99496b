package org.rekey;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.core.SpringProperties;

/// Makes the beans as they were laid out when the program was built, which takes a quarter off the start (ADR 27).
///
/// `./rekey` asks for it. It is a switch of the whole process, and so put back after the start.
final class AheadOfTime implements AutoCloseable {
    private AheadOfTime() {}

    static AheadOfTime of(SpringApplication application) {
        if (Boolean.getBoolean("rekey.ahead-of-time")) {
            application.setMainApplicationClass(RekeyApplication.class);
            SpringProperties.setProperty(AotDetector.AOT_ENABLED, "true");
        }
        return new AheadOfTime();
    }

    @Override
    public void close() {
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, null);
    }
}
