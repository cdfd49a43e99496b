package org.rekey.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives Spring's pool the program's login, once the tables are up to date.
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
}
