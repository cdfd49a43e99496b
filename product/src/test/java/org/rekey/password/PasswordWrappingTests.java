package org.rekey.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.rekey.database.CopyRows;
import org.rekey.database.RealDatabase;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.person.PersonFixture;
import org.rekey.person.PersonId;
import org.rekey.vault.Randomness;
import org.rekey.vault.TestVault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Fast hashes that were brought by the thousand are made slow in the background.
@RealDatabase
class PasswordWrappingTests {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Presented RIGHT = new Presented("ik hou van mijn fiets");

    private final JdbcClient jdbc;
    private final Hashing hashing;
    private final PasswordWrapping wrapping;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PersonId ann;

    PasswordWrappingTests(JdbcClient jdbc, javax.sql.DataSource source, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        var vault = TestVault.make();
        var settings =
                new PasswordSettings(64, 1, 2, 64, Duration.ofSeconds(5), 8, 128, Duration.ZERO, Duration.ofMillis(1));
        hashing = new Hashing(new BouncyCastleArgon2(), vault, new Randomness(), settings.parameters());
        wrapping = new PasswordWrapping(jdbc, new HashingPool(settings, meters), hashing, () -> NOW, meters);
        ann = new PersonFixture(jdbc, transaction, vault)
                .people()
                .enrol(new Enrolment(new Names("Ann", "Peeters"), Language.NL), NOW);
        var rows = new CopyRows();
        new PasswordArrivals(jdbc, hashing, new ForeignCosts(Duration.ofSeconds(1)))
                .add(ann, "{ssha}" + salted(), false, NOW, rows);
        rows.writeTo(new JdbcTemplate(source));
    }

    @Test
    void isRightBeforeAndAfter() {
        assertThat(stored()).startsWith("{sealed}");
        assertThat(right(RIGHT)).isTrue();

        wrapping.run(NOW);

        assertThat(stored()).startsWith("{pepper-1}{ssha}").contains("$argon2id$");
        assertThat(right(RIGHT)).isTrue();
        assertThat(right(new Presented("ik hou van mijn auto"))).isFalse();
        assertThat(meters.get("rekey.password.unwrapped").gauge().value()).isZero();
    }

    private boolean right(Presented password) {
        return hashing.matches(password, StoredHash.parse(stored()));
    }

    private String stored() {
        return jdbc.sql("select stored from password where person_id = :person")
                .param("person", ann.value())
                .query(String.class)
                .single();
    }

    private static String salted() {
        var salt = "salt".getBytes(StandardCharsets.UTF_8);
        var digest = SaltedSha1.digest(RIGHT.bytes(), salt);
        var both = new byte[digest.length + salt.length];
        System.arraycopy(digest, 0, both, 0, digest.length);
        System.arraycopy(salt, 0, both, digest.length, salt.length);
        return Base64.getEncoder().encodeToString(both);
    }
}
