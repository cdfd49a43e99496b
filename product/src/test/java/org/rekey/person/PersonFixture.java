package org.rekey.person;

import java.util.ArrayList;
import java.util.List;
import org.rekey.event.DomainEvent;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// People and usernames over a real database, with the events they published; for tests of this and other packages.
public final class PersonFixture {
    public final List<Object> published = java.util.Collections.synchronizedList(new ArrayList<>());
    private final People people;
    private final Usernames usernames;

    public PersonFixture(JdbcClient jdbc, TransactionTemplate transaction, Vault vault) {
        var rows = new PersonRows(vault);
        people = new StoredPeople(
                jdbc,
                rows,
                new Identifiers(jdbc, rows, vault),
                new Contacts(jdbc, rows, vault),
                new NameIndex(jdbc, rows, vault),
                published::add,
                transaction);
        usernames = new StoredUsernames(jdbc, rows, vault, published::add, transaction);
    }

    public People people() {
        return people;
    }

    public Usernames usernames() {
        return usernames;
    }

    /// Erasures that leave the rows of other packages alone.
    public static Erasures erasures(JdbcClient jdbc, TransactionTemplate transaction) {
        return new Erasures(jdbc, List.of(), event -> {}, transaction);
    }

    public List<DomainEvent> events() {
        return published(DomainEvent.class);
    }

    public <T> List<T> published(Class<T> kind) {
        return published.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
