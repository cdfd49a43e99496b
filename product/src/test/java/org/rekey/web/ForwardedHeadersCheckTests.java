package org.rekey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

class ForwardedHeadersCheckTests {
    private final ForwardedHeadersCheck check = new ForwardedHeadersCheck();
    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void isContentWithWhatHoldsEverywhere() throws IOException {
        new YamlPropertySourceLoader()
                .load("ours", new ClassPathResource("application.yaml"))
                .forEach(settings.getPropertySources()::addLast);

        assertThat(check.objections(settings)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "server.forward-headers-strategy, native",
        "server.forward-headers-strategy, framework",
        "server.tomcat.remoteip.remote-ip-header, X-Forwarded-For",
        "server.tomcat.remoteip.protocol-header, X-Forwarded-Proto"
    })
    void refusesThatTheWebServerBelievesThem(String name, String value) {
        settings.withProperty("server.forward-headers-strategy", "none").withProperty(name, value);

        assertThat(check.objections(settings)).singleElement().asString().contains(name, "trusted-proxies");
    }

    /// What is not said depends on where the program runs.
    @Test
    void refusesThatNothingIsSaid() {
        assertThat(check.objections(settings)).hasSize(1);
    }
}
