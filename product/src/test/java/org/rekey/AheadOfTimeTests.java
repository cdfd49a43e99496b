package org.rekey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;

class AheadOfTimeTests {
    private final SpringApplication application = new SpringApplication(RekeyApplication.class);

    @AfterEach
    void asTheOtherTestsWantIt() {
        System.clearProperty("rekey.ahead-of-time");
    }

    @Test
    void theBeansAreTakenAsTheyWereLaidOutAndForThisStartAlone() {
        System.setProperty("rekey.ahead-of-time", "true");

        try (var _ = AheadOfTime.of(application)) {
            assertThat(AotDetector.useGeneratedArtifacts()).isTrue();
        }

        assertThat(AotDetector.useGeneratedArtifacts()).isFalse();
    }

    @Test
    void withoutTheLauncherTheyAreFoundAnew() {
        try (var _ = AheadOfTime.of(application)) {
            assertThat(AotDetector.useGeneratedArtifacts()).isFalse();
        }
    }
}
