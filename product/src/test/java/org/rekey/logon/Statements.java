package org.rekey.logon;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Counts the statements that requests send to the database; those of the program's own loops are left out.
final class Statements {
    private final List<String> sent = new CopyOnWriteArrayList<>();

    void clear() {
        sent.clear();
    }

    List<String> sent() {
        return List.copyOf(sent);
    }

    DataSource around(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class, AutoCloseable.class},
                (proxy, method, arguments) -> {
                    Object answer = call(source, method, arguments);
                    return answer instanceof Connection connection ? around(connection) : answer;
                });
    }

    private Connection around(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && Thread.currentThread().getName().startsWith("tomcat")) {
                        sent.add(((String) arguments[0]).strip().replaceAll("\\s+", " "));
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
