package org.rekey.database;

import java.util.Map;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives Spring's pool the program's login and Flyway the owner's.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    DatabaseAccess databaseAccess(Database database) {
        return database.access();
    }

    @Bean
    JdbcConnectionDetails programLogin(Database database) {
        var access = database.access();
        return new ProgramLogin(access.url(), access.program());
    }

    @Bean
    FlywayConnectionDetails ownerLogin(Database database) {
        var access = database.access();
        return new OwnerLogin(access.url(), access.owner());
    }

    @Bean
    FlywayConfigurationCustomizer programRole(Database database) {
        return flyway -> flyway.placeholders(
                Map.of("program", database.access().program().user()));
    }

    private record ProgramLogin(String url, Login login) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    private record OwnerLogin(String url, Login login) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
