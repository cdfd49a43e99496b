package org.rekey.key;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.rekey.person.EmailAddress;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.person.PersonFixture;
import org.rekey.person.PersonId;
import org.rekey.vault.TestVault;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Persons, keys and what kinds of key need, over a real database.
public final class KeyFixture {
    public static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");

    public final List<Object> events = new CopyOnWriteArrayList<>();
    public final Recipient recipient = new Recipient();
    public final Vault vault = TestVault.make();
    public final JdbcClient jdbc;
    public final TransactionTemplate transactions;
    public final PersonFixture persons;

    public KeyFixture(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        persons = new PersonFixture(jdbc, transactions, vault);
    }

    public PersonId person() {
        return persons.people().enrol(new Enrolment(new Names("Ann", "Peeters"), Language.EN), NOON);
    }

    public PersonId personWith(EmailAddress address) {
        var enrolment = new Enrolment(new Names("Ann", "Peeters"), Language.EN).withVerifiedEmail(address);
        return persons.people().enrol(enrolment, NOON);
    }

    public DigitalKeys keys(KeyType<?>... types) {
        return new DigitalKeys(
                new DigitalKeyRows(jdbc), new UselessKeyRows(jdbc), new KeyTypes(List.of(types)), events::add);
    }

    /// An active key of that kind, as its row says.
    public DigitalKey key(KeyType<?> type, PersonId holder) {
        var keys = keys(type);
        var id = keys.add(holder, type.id(), new Lineage(null, type.level()), NOON);
        return keys.find(id).orElseThrow();
    }

    public PendingActivations pending() {
        return new PendingActivations(new PendingActivationRows(jdbc), vault);
    }

    public static LogonReference logon() {
        return logon(UUID.randomUUID());
    }

    public static LogonReference logon(UUID flow) {
        return new LogonReference(flow, Language.EN, "Tax declaration", false, true);
    }

    public static LogonReference again(LogonReference logon) {
        return new LogonReference(logon.flow(), logon.language(), logon.service(), true, logon.knownBrowser());
    }

    public static LogonReference fromStranger(UUID flow) {
        return new LogonReference(flow, Language.EN, "Tax declaration", false, false);
    }

    public static Instant after(long amount, ChronoUnit unit) {
        return NOON.plus(amount, unit);
    }

    public <T> @Nullable T one(Class<T> event) {
        return events.stream()
                .filter(event::isInstance)
                .map(event::cast)
                .findFirst()
                .orElse(null);
    }
}
