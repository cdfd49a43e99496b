package org.rekey.mykeys.activity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rekey.person.PersonId;
import org.rekey.person.PersonalRows;
import org.rekey.person.ReportedCases;
import org.rekey.web.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `activity_report`: at most one report of each thing that happened.
@Component
class Reports implements PersonalRows, ReportedCases {
    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when it has been reported before
    boolean insert(Report report) {
        return jdbc.sql("""
                        insert into activity_report (event_id, person_id, reference, reported_at, suspended, keys_left)
                        values (:event, :person, :reference, :at, :suspended, :left)
                        on conflict (event_id) do nothing
                        """)
                        .param("event", report.event())
                        .param("person", report.person().value())
                        .param("reference", report.reference())
                        .param("at", Timestamp.from(report.at()))
                        .param("suspended", report.suspended())
                        .param("left", report.keysLeft())
                        .update()
                == 1;
    }

    /// The numbers of a person's reports, by what they are about.
    Map<UUID, String> of(PersonId person) {
        return jdbc
                .sql("select event_id, reference from activity_report where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> Map.entry(row.getObject("event_id", UUID.class), row.getString("reference")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<Case> find(String number) {
        return Reference.parse(number)
                .flatMap(reference -> jdbc.sql("""
                        select person_id, reference, reported_at, suspended, keys_left
                        from activity_report
                        where reference = :reference
                        order by reported_at desc
                        limit 1
                        """)
                        .param("reference", reference.value())
                        .query((row, count) -> new Case(
                                row.getString("reference"),
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getTimestamp("reported_at").toInstant(),
                                row.getInt("suspended"),
                                row.getBoolean("keys_left")))
                        .optional());
    }

    /// A report that was made a short time ago, whoever asks: the number of what happened cannot be guessed.
    Optional<Report> madeSince(Instant since, UUID event) {
        return jdbc.sql("""
                        select event_id, person_id, reference, reported_at, suspended, keys_left
                        from activity_report
                        where event_id = :event and reported_at > :since
                        """)
                .param("event", event)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Report(
                        row.getObject("event_id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("reference"),
                        row.getTimestamp("reported_at").toInstant(),
                        row.getInt("suspended"),
                        row.getBoolean("keys_left")))
                .optional();
    }

    @Override
    public List<String> forgetting() {
        return List.of("delete from activity_report where person_id = :person");
    }
}
