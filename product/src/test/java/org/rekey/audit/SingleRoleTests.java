package org.rekey.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.rekey.database.AsOwner;
import org.rekey.database.DatabaseAccess;
import org.rekey.database.RealDatabase;
import org.rekey.key.KeyActivated;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// An operator may give the program one role for everything: the trail works the same, and a slip of the program
/// cannot change it, although that role could take its rights back.
@RealDatabase
class SingleRoleTests {
    private final JdbcClient maintenance;
    private final DatabaseAccess access;

    SingleRoleTests(DatabaseAccess access, @AsOwner JdbcClient maintenance) {
        this.access = access;
        this.maintenance = maintenance;
    }

    @Test
    void theTrailWorksWhereTheProgramOwnsIt() throws InterruptedException {
        var source = database("single_role_" + UUID.randomUUID().toString().substring(0, 8));
        var jdbc = JdbcClient.create(source);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        var trail = new Trail(jdbc, transaction);

        trail.write(2);
        trail.write(new KeyActivated(
                Instant.parse("2040-05-17T10:00:00Z"),
                new PersonId(UUID.randomUUID()),
                new KeyId(UUID.randomUUID()),
                new KeyTypeId("some-key")));
        trail.seal();
        jdbc.sql("select audit_prepare_months(date '2040-05-01', 0)")
                .query(Integer.class)
                .single();
        new NewEpoch(jdbc, transaction, Trail.vault()).open();
        trail.write(1);
        trail.seal();

        assertThat(trail.check().events()).isEqualTo(4);
        assertThat(trail.findings()).isEmpty();
        assertThatThrownBy(() -> jdbc.sql("delete from audit_event").update()).isInstanceOf(DataAccessException.class);
    }

    private DriverManagerDataSource database(String name) {
        maintenance.sql("create database " + name).update();
        var owner = access.owner();
        var url = access.url().substring(0, access.url().lastIndexOf('/') + 1) + name;
        Flyway.configure()
                .dataSource(url, owner.user(), owner.password())
                .locations("classpath:org/rekey")
                .outOfOrder(true)
                .placeholders(Map.of("program", owner.user()))
                .load()
                .migrate();
        return new DriverManagerDataSource(url, owner.user(), owner.password());
    }
}
