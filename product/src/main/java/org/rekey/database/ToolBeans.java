package org.rekey.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// The database as commands beside the service use it: as the program's role, each connection opened when it is needed.
/// Not a `@Configuration`, which the service itself would find.
public final class ToolBeans {
    @Bean
    static DataSource source(DatabaseAccess access) {
        var login = access.program();
        return new DriverManagerDataSource(access.url(), login.user(), login.password());
    }

    @Bean
    static JdbcClient jdbc(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    static JdbcTransactionManager manager(DataSource source) {
        return new JdbcTransactionManager(source);
    }
}
