package org.rekey.database;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Claims the database for production. Only `serve` brings this class along.
public final class ProductionDatabase {
    @Bean
    @DependsOnDatabaseInitialization
    static Purpose databasePurpose(JdbcClient jdbc) {
        Purpose.PRODUCTION.claim(jdbc);
        return Purpose.PRODUCTION;
    }
}
