package org.rekey.console;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rekey.person.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may open the console. Read at each of its requests. Changes run in the caller's transaction.
@Component
class Operators {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Operators(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    boolean has(PersonId person) {
        return jdbc.sql("select exists (select 1 from operator where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /// Lets nobody else decide who is an operator, or who works at an office, before this transaction has: the number
    /// of operators, and nobody being both, are promises over many rows. Readers do not wait.
    void decideAlone() {
        jdbc.sql("lock table operator in exclusive mode").update();
    }

    /// The one who has been an operator longest comes first.
    List<PersonId> all() {
        return jdbc.sql("select person_id from operator order by since, person_id").query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    /// @return false when they were one before
    boolean add(PersonId person, OperatorAdded.By by, Instant now) {
        boolean added = jdbc.sql("""
                        insert into operator (person_id, since) values (:person, :now) on conflict do nothing
                        """)
                        .param("person", person.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        if (added) {
            events.publishEvent(new OperatorAdded(now, person, by));
        }
        return added;
    }

    /// @return false when they were none
    boolean remove(PersonId person, OperatorAdded.By by, Instant now) {
        boolean removed = jdbc.sql("delete from operator where person_id = :person")
                        .param("person", person.value())
                        .update()
                == 1;
        if (removed) {
            events.publishEvent(new OperatorRemoved(now, person, by));
        }
        return removed;
    }
}
