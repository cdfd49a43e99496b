package org.rekey.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Counts the statements that requests send to the database. The program's own loops, and begin and commit, are left
/// out.
final class StatementCount {
    private final LongAdder sent = new LongAdder();

    long sum() {
        return sent.sum();
    }

    DataSource around(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                StatementCount.class.getClassLoader(),
                new Class<?>[] {DataSource.class, AutoCloseable.class},
                (_, method, arguments) -> {
                    var answer = call(source, method, arguments);
                    return answer instanceof Connection connection ? around(connection) : answer;
                });
    }

    private Connection around(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                StatementCount.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && Thread.currentThread().getName().startsWith("tomcat")) {
                        sent.increment();
                    }
                    return call(connection, method, arguments);
                });
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
