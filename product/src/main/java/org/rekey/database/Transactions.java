package org.rekey.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListenerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Transactions begin and end where the code says so. No bean stands behind a proxy: that costs a twentieth of the
/// start, and a call of one method by another of the same class would not go through it.
@Configuration(proxyBeanMethods = false)
class Transactions {
    /// Lazy, for commands that open no transaction have no manager of them.
    @Bean
    @Lazy
    TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    /// Lets listeners wait for the commit.
    @Bean
    static TransactionalEventListenerFactory transactionalEventListenerFactory() {
        return new TransactionalEventListenerFactory();
    }
}
