package org.rekey.mykeys;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rekey.person.EmailChanged;
import org.rekey.person.EmailRestored;
import org.rekey.person.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The time after a change of e-mail address in which a new key is not yet trusted with everything. Whoever has
/// stolen a password and a code would change the address first, so that the holder learns of nothing.
@Component
public class CoolOff {
    private final JdbcClient jdbc;
    private final MyKeysSettings settings;

    CoolOff(JdbcClient jdbc, MyKeysSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /// When it ends, if the person's address was changed so short a time ago.
    public Optional<Instant> until(PersonId person, Instant now) {
        return changed(person, now.minus(settings.coolOff())).map(changed -> changed.plus(settings.coolOff()));
    }

    /// Whether the address was changed so short a time ago that the change can still be undone, here or with the
    /// help of the service desk: what makes way until then must be able to come back.
    public boolean reversible(PersonId person, Instant now) {
        return changed(person, now.minus(settings.restorable())).isPresent();
    }

    private Optional<Instant> changed(PersonId person, Instant since) {
        return jdbc.sql("""
                        select max(changed_at)
                        from (
                            select person_id, changed_at from email_change
                            union all
                            select person_id, changed_at from address_change) changes
                        where person_id = :person and changed_at > :since
                        """)
                .param("person", person.value())
                .param("since", Timestamp.from(since))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(Timestamp::toInstant);
    }

    /// Older ones matter no more.
    @EventListener
    void on(EmailChanged changed) {
        jdbc.sql("delete from email_change where person_id = :person and changed_at < :since")
                .param("person", changed.person().value())
                .param(
                        "since",
                        Timestamp.from(changed.at().minus(settings.coolOff()).minus(settings.restorable())))
                .update();
        jdbc.sql("insert into email_change (person_id, changed_at) values (:person, :at) on conflict do nothing")
                .param("person", changed.person().value())
                .param("at", Timestamp.from(changed.at()))
                .update();
    }

    /// What was done in the meantime is undone, too; the changes before stand, so that nobody ends the time by undoing
    /// a second change of their own.
    @EventListener
    void on(EmailRestored restored) {
        for (var table : List.of("email_change", "address_change")) {
            jdbc.sql("delete from " + table + " where person_id = :person and changed_at >= :since")
                    .param("person", restored.person().value())
                    .param("since", Timestamp.from(restored.replacedAt().minusMillis(1)))
                    .update();
        }
    }
}
