package org.rekey.federation.oidc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Counts the statements that the threads of requests prepare. What the recurring work of the program does beside
/// them is not counted.
final class StatementCount implements BeanPostProcessor {
    private final List<String> statements = new CopyOnWriteArrayList<>();

    /// The statements since the last time it was asked.
    List<String> taken() {
        var taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool
                ? proxy(
                        DataSource.class,
                        pool,
                        (method, result) -> result instanceof Connection connection
                                ? proxy(Connection.class, connection, (inner, statement) -> statement)
                                : result)
                : bean;
    }

    private interface Wrapping {
        Object wrap(String method, Object result);
    }

    private <T> T proxy(Class<T> type, T target, Wrapping wrapping) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (method.getName().equals("prepareStatement") && ofRequest()) {
                statements.add((String) given[0]);
            }
            try {
                return wrapping.wrap(method.getName(), method.invoke(target, given));
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }

    private static boolean ofRequest() {
        var name = Thread.currentThread().getName();
        return name.startsWith("tomcat") || name.startsWith("http");
    }
}
