package org.rekey.person;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Erases persons. What stays is the id, so that the audit trail, which knows persons by it alone, goes on to hold;
/// the day and the reason; and what other packages say that law orders to be kept.
@Component
public final class Erasures {
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9./_-]{0,40}");

    private final JdbcClient jdbc;
    private final Collection<PersonalRows> kept;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Erasures(
            JdbcClient jdbc,
            Collection<PersonalRows> kept,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.events = events;
        this.transaction = transaction;
    }

    /// Whether something can be the reference of a file: it is kept for long, so no name may stand in it.
    public static boolean fits(String reference) {
        return REFERENCE.matcher(reference).matches();
    }

    /// Destroys what is known of a person, at once and for good.
    ///
    /// @param reference of the file in which the decision is: up to 40 letters, digits and `. / _ -`, no name
    /// @return false when there is no such person, or nothing left of one
    /// @throws IllegalArgumentException when the reference can be anything else
    public boolean erase(PersonId person, ErasureReason reason, String reference, Instant now) {
        if (!fits(reference)) {
            throw new IllegalArgumentException("a reference has up to 40 letters, digits and . / _ -");
        }
        return transaction.execute(status -> {
            boolean erased = tombstone(person, reason, now);
            if (erased) {
                kept.forEach(rows -> rows.forgetting().forEach(sql -> forget(sql, person)));
                own(person);
                events.publishEvent(new PersonErased(person, reason, reference, now));
            }
            return erased;
        });
    }

    /// Whether there is such a person, and something left of one.
    public boolean possible(PersonId person) {
        return jdbc.sql("select count(*) from person where person_id = :person and erased_at is null")
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private void forget(String sql, PersonId person) {
        jdbc.sql(sql).param("person", person.value()).update();
    }

    private boolean tombstone(PersonId person, ErasureReason reason, Instant now) {
        return jdbc.sql("""
                        update person
                        set names = ''::bytea, address = null, postal = false, birth_year = null, office_id = null,
                            email_verified = false, keys_active = 0, keys_used = 0,
                            security_epoch = security_epoch + 1, erased_at = :now, erased_why = :reason
                        where person_id = :person and erased_at is null
                        """)
                        .param("person", person.value())
                        .param("now", Timestamp.from(now))
                        .param("reason", reason.word())
                        .update()
                == 1;
    }

    private void own(PersonId person) {
        for (var table : new String[] {"identifier", "contact", "former_email", "name_index", "username"}) {
            forget("delete from " + table + " where person_id = :person", person);
        }
    }
}
