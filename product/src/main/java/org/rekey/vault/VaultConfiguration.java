package org.rekey.vault;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {
    @Bean
    Vault vault(VaultSettings settings, InstantSource clock) {
        return new KeyFileVault(new KeyFile(settings.keyFile()), clock);
    }
}
