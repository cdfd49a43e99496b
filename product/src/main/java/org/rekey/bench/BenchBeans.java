package org.rekey.bench;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// What measuring adds: people, one online service, and a count of statements as the metric
/// `rekey.bench.statements`.
@Import(BenchPeople.class)
class BenchBeans {
    @Bean
    static StatementCount statementCount() {
        return new StatementCount();
    }

    @Bean
    static BeanPostProcessor counted(StatementCount count) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? count.around(source) : bean;
            }
        };
    }

    @Bean
    FunctionCounter statementMeter(StatementCount count, MeterRegistry meters) {
        return FunctionCounter.builder("rekey.bench.statements", count, StatementCount::sum)
                .register(meters);
    }
}
