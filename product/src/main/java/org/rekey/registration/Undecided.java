package org.rekey.registration;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.rekey.office.OfficeChanged;
import org.rekey.person.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Requests that no second officer will decide any more. While one waits it keeps every office from asking for
/// something else about the person, so it lapses: when whoever asked withdraws it, when the office closes, and
/// when it is too old.
///
/// No job is needed for the last: what is too old is not read as waiting, and makes way for the next request.
@Component
class Undecided {
    private static final List<String> TAKE_OVER_AND_CONTACTS = List.of(
            "update registration set state = 'lapsed', contacts = null where state = 'waiting' and ",
            "update email_request set state = 'lapsed' where state = 'waiting' and ");

    private final JdbcClient jdbc;
    private final DeskSettings settings;
    private final InstantSource time;

    Undecided(JdbcClient jdbc, DeskSettings settings, InstantSource time) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.time = time;
    }

    /// The moment since which something must have been asked to wait still.
    Timestamp since() {
        return Timestamp.from(oldest());
    }

    boolean lapsed(Registration registration) {
        return registration.state() == Registration.State.WAITING
                && !registration.at().isAfter(oldest());
    }

    /// Whether anything about this person waits, at whatever office.
    boolean about(PersonId person) {
        return jdbc.sql("""
                        select exists (
                            select from registration
                            where person_id = :person and state = 'waiting' and at > :since
                            union all
                            select from email_request
                            where person_id = :person and state = 'waiting' and at > :since)
                        """)
                .param("person", person.value())
                .param("since", since())
                .query(Boolean.class)
                .single();
    }

    /// Whether something else can not be asked about a person; what is too old makes way. Whoever asks holds the
    /// person's keys, so that nobody asks at the same moment.
    boolean inTheWay(PersonId person) {
        lapse("person_id = :person and at <= :since", Map.of("person", person.value(), "since", since()));
        return about(person);
    }

    @EventListener
    void on(OfficeChanged changed) {
        if (changed.kind() == OfficeChanged.Kind.CLOSED) {
            lapse("office_id = :office", Map.of("office", changed.office()));
        }
    }

    private Instant oldest() {
        return time.instant().minus(settings.requestValid());
    }

    private void lapse(String which, Map<String, ?> params) {
        TAKE_OVER_AND_CONTACTS.forEach(
                update -> jdbc.sql(update + which).params(params).update());
    }
}
