package org.rekey.password;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import org.rekey.vault.Randomness;
import org.rekey.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasswordSettings.class)
class PasswordConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordConfiguration.class);

    @Bean
    Argon2 argon2() {
        try {
            return new Sodium();
        } catch (IOException | LinkageError unusable) {
            LOG.warn("passwords are hashed in Java, three times as slow: {}", unusable.toString());
            return new BouncyCastleArgon2();
        }
    }

    @Bean
    HashingPool hashingPool(PasswordSettings settings, MeterRegistry meters) {
        return new HashingPool(settings, meters);
    }

    @Bean
    Hashing hashing(Argon2 argon2, Vault vault, Randomness randomness, PasswordSettings settings) {
        return new Hashing(argon2, vault, randomness, settings.parameters());
    }

    @Bean
    SlowHash slowHash(HashingPool pool, Argon2 argon2, Vault vault, PasswordSettings settings) {
        return new PooledSlowHash(pool, argon2, vault, settings.parameters());
    }

    @Bean
    PasswordPolicy passwordPolicy(PasswordSettings settings) {
        return new PasswordPolicy(settings.shortest(), settings.longest(), new Blocklist());
    }

    @Bean
    ForeignCosts foreignCosts(PasswordSettings settings) {
        return new ForeignCosts(settings.answerAfter());
    }

    @Bean
    AnswerTime answerTime(PasswordSettings settings) {
        return new SteppedAnswerTime(settings.answerAfter(), settings.answerStep());
    }
}
