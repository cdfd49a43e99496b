package org.rekey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class AheadOfTimeTests {
    private final SpringApplication application = new SpringApplication(RekeyApplication.class);

    @BeforeEach
    void asTheLauncherDoes() {
        System.setProperty("rekey.ahead-of-time", "true");
    }

    @AfterEach
    void asTheOtherTestsWantIt() {
        System.clearProperty("rekey.ahead-of-time");
    }

    @Test
    void theBeansAreTakenAsTheyWereLaidOutAndForThisStartAlone() {
        try (var choice = AheadOfTime.of(application)) {
            choice.onApplicationEvent(with(Map.of()));

            assertThat(AotDetector.useGeneratedArtifacts()).isTrue();
        }

        assertThat(AotDetector.useGeneratedArtifacts()).isFalse();
    }

    @Test
    void whereTheServiceDoesNotMigrateTheyAreFoundAnew() {
        try (var choice = AheadOfTime.of(application)) {
            choice.onApplicationEvent(with(Map.of("spring.flyway.enabled", false)));

            assertThat(AotDetector.useGeneratedArtifacts()).isFalse();
        }
    }

    @Test
    void withoutTheLauncherNobodyListens() {
        System.clearProperty("rekey.ahead-of-time");

        try (var choice = AheadOfTime.of(application)) {
            assertThat(application.getListeners()).doesNotContain(choice);
        }
    }

    private ApplicationEnvironmentPreparedEvent with(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return new ApplicationEnvironmentPreparedEvent(
                new DefaultBootstrapContext(), application, new String[0], environment);
    }
}
