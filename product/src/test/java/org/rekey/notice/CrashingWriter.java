package org.rekey.notice;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.rekey.key.KeyActivated;
import org.rekey.key.KeyDeactivated;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.notice.MailSettings.Tls;
import org.rekey.person.PersonId;
import org.rekey.vault.KeyFile;
import org.rekey.vault.TestVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A program that tells of a change of keys and dies on the way, at once and without a word.
final class CrashingWriter {
    private CrashingWriter() {}

    /// Where it dies.
    enum Moment {
        BEFORE_THE_COMMIT,
        AFTER_THE_COMMIT,
        AFTER_SENDING
    }

    static void main(String[] words) {
        var source = new DriverManagerDataSource(words[0], words[1], words[2]);
        var jdbc = JdbcClient.create(source);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        var settings = NoticeFixture.settings(Integer.parseInt(words[3]), Tls.NONE);
        var vault = TestVault.over(new KeyFile(Path.of(words[4])), InstantSource.system());
        var fixture = new NoticeFixture(jdbc, transaction, settings, vault);
        var moment = Moment.valueOf(words[5]);
        transaction.executeWithoutResult(status -> {
            change(fixture, new PersonId(UUID.fromString(words[6])));
            dieAt(Moment.BEFORE_THE_COMMIT, moment);
        });
        dieAt(Moment.AFTER_THE_COMMIT, moment);
        for (var notice : fixture.claims.take(Lane.SECURITY, 50, fixture.now.get())) {
            fixture.hand(notice);
        }
        dieAt(Moment.AFTER_SENDING, moment);
    }

    private static void change(NoticeFixture fixture, PersonId person) {
        var app = new KeyId(UUID.randomUUID());
        var card = new KeyId(UUID.randomUUID());
        fixture.notices.on(new KeyActivated(fixture.now.get(), person, app, new KeyTypeId("mobile-app")));
        fixture.notices.on(new KeyDeactivated(fixture.now.get(), person, card, new KeyTypeId("token-card"), app));
    }

    private static void dieAt(Moment here, Moment wanted) {
        if (here == wanted) {
            Runtime.getRuntime().halt(137);
        }
    }
}
