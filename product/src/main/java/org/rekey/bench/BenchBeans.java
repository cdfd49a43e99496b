package org.rekey.bench;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// What measuring adds: people, one online service, and a count of statements as the metric
/// `rekey.bench.statements`.
final class BenchBeans implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        var count = new StatementCount();
        context.registerBean(
                BenchPeople.class,
                bean -> ((AbstractBeanDefinition) bean)
                        .setAutowireMode(AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR));
        context.registerBean("counted", BeanPostProcessor.class, () -> new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? count.around(source) : bean;
            }
        });
        context.registerBean(
                "statementMeter",
                FunctionCounter.class,
                () -> FunctionCounter.builder("rekey.bench.statements", count, StatementCount::sum)
                        .register(context.getBean(MeterRegistry.class)));
    }
}
