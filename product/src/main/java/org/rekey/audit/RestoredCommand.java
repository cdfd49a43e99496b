package org.rekey.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import org.rekey.database.DatabaseAccess;
import org.rekey.database.DatabaseStart;
import org.rekey.settings.SettingsFile;
import org.rekey.vault.Vault;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// `rekey restored [--settings FILE]`, once the database is back at an earlier moment and before the doors open.
///
/// What was used up, ended or revoked since that moment would count again. So every session, logon in progress, code,
/// link and grant that is open there is made void, time-based codes count from now, and the audit trail goes on in a
/// new epoch, all in one transaction. What that means for its rows each package says in its `after_restore.psql`.
public final class RestoredCommand implements ToIntFunction<List<String>> {
    private static final String STATEMENTS = "classpath*:org/rekey/**/after_restore.psql";

    @Override
    public int applyAsInt(List<String> arguments) {
        var location = SettingsFile.location(arguments);
        if (location.isEmpty()) {
            System.err.println("usage: rekey restored [--settings FILE], and the file must be there");
            return 2;
        }
        try (var context = AuditCommand.context(location.get(), DatabaseStart.unclaimed())) {
            var access = context.getBean(DatabaseAccess.class);
            var source = AuditCommand.source(access, access.owner());
            var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
            var jdbc = JdbcClient.create(source);
            var epoch = new NewEpoch(jdbc, transaction, context.getBean(Vault.class));
            var first = transaction.execute(status -> {
                var opened = epoch.open();
                statements().forEach(one -> jdbc.sql(one).update());
                return opened;
            });
            System.out.println("every session, code, link and grant is void; epoch " + first.epoch()
                    + " of the audit trail is open, head " + first.head());
            return 0;
        }
    }

    private static List<String> statements() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources(STATEMENTS);
            if (found.length == 0) {
                throw new IllegalStateException("this build does not know what to make void");
            }
            var texts = new String[found.length];
            for (int i = 0; i < found.length; i++) {
                texts[i] = found[i].getContentAsString(StandardCharsets.UTF_8);
            }
            return List.of(texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
