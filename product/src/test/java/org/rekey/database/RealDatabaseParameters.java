package org.rekey.database;

import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives [RealDatabase] classes their database; it is made when first asked for.
class RealDatabaseParameters implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RealDatabaseParameters.class);
    private static final Set<Class<?>> KNOWN =
            Set.of(JdbcClient.class, DataSource.class, TransactionTemplate.class, DatabaseAccess.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return KNOWN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var copy = copy(context);
        var pool = parameter.isAnnotated(AsOwner.class) ? copy.asOwner() : copy.asProgram();
        var type = parameter.getParameter().getType();
        if (type == JdbcClient.class) {
            return JdbcClient.create(pool);
        }
        if (type == DataSource.class) {
            return pool;
        }
        if (type == TransactionTemplate.class) {
            return new TransactionTemplate(new JdbcTransactionManager(pool));
        }
        return copy.access();
    }

    // one per outermost class, so that nested classes see the rows of their outer class
    private static DatabaseCopy copy(ExtensionContext context) {
        var outermost = context;
        while (outermost.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            outermost = outermost.getParent().get();
        }
        return outermost
                .getStore(NAMESPACE)
                .computeIfAbsent(DatabaseCopy.class, _ -> new DatabaseCopy(), DatabaseCopy.class);
    }
}
