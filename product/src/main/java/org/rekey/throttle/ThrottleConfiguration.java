package org.rekey.throttle;

import java.time.Duration;
import java.time.Instant;
import org.rekey.schedule.RecurringJob;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ThrottleSettings.class)
class ThrottleConfiguration {
    @Bean
    RecurringJob throttlePurge(StoredThrottles throttles) {
        return new Purge(throttles);
    }

    /// Clears away failures that are forgotten by every scope.
    private record Purge(StoredThrottles throttles) implements RecurringJob {
        private static final Duration FORGOTTEN = Duration.ofDays(8);
        private static final Duration EXHAUSTED = Duration.ofDays(400);

        @Override
        public String name() {
            return "throttle-purge";
        }

        @Override
        public Duration pause() {
            return Duration.ofHours(1);
        }

        @Override
        public void run(Instant now) {
            throttles.purge(now.minus(FORGOTTEN), now.minus(EXHAUSTED));
        }
    }
}
