package org.rekey.database;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Claims the database for the demo. Only `demo` brings this class along.
public final class DemoDatabase {
    @Bean
    @DependsOnDatabaseInitialization
    static Purpose databasePurpose(JdbcClient jdbc) {
        Purpose.DEMO.claim(jdbc);
        return Purpose.DEMO;
    }
}
