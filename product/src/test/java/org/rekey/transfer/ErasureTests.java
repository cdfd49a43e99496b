package org.rekey.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rekey.audit.AuditCommand;
import org.rekey.database.DatabaseAccess;
import org.rekey.database.RealDatabase;
import org.rekey.person.ErasureReason;
import org.rekey.person.Erasures;
import org.rekey.person.NationalNumber;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody is erased, with what law orders to be kept.
@RealDatabase
class ErasureTests {
    /// Where a row may stay, and what it says then.
    private static final Map<String, String> EVIDENCE = Map.of(
            "person", "that there was somebody, and why there is not",
            "audit_event", "what happened, without a value",
            "digital_key", "which kind of key there was, from when to when",
            "desk_look", "who looked, and when",
            "registration", "who checked an identity on which kind of document",
            "enrolment", "who handed out an activation code",
            "brought_person", "a digest of what somebody was called elsewhere, so that no file brings them back",
            "proposal", "who was given a right or was erased, and by whom");

    private final JdbcClient jdbc;
    private final DatabaseAccess database;

    ErasureTests(JdbcClient jdbc, DatabaseAccess database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    @Test
    void leavesNothingButEvidence() {
        try (var transfer = new TransferFixture(database)) {
            String[] file = {PersonLine.withCard(1), PersonLine.of("old-2", """
                    ,"nationalNumber":"93051822361","email":{"address":"b@mail.example","verified":true},\
                    "mobile":"+32470123456","username":"bruno","password":"{ssha}cGFzc3dvcmRwYXNzd29yZDEyMzRzYWx0",\
                    "keys":[{"type":"mobile-app","provenLevel":400,"label":"Bruno's phone",\
                    "secret":"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"},{"type":"sms-code","provenLevel":400,\
                    "number":"+32470123456"}]""")};
            transfer.bring(file);
            assertThat(transfer.refused).isEmpty();
            var people = transfer.bean(People.class);
            var person =
                    people.ofNationalNumber(new NationalNumber("93051822361")).orElseThrow();
            var erasures = transfer.bean(Erasures.class);

            assertThat(erasures.erase(person, ErasureReason.REQUEST, "2026/17", TransferFixture.NOW))
                    .isTrue();
            assertThat(erasures.erase(person, ErasureReason.REQUEST, "2026/17", TransferFixture.NOW))
                    .as("a second time")
                    .isFalse();

            assertThat(people.find(person)).isEmpty();
            assertThat(rows(person).keySet()).isSubsetOf(EVIDENCE.keySet()).contains("audit_event");
            assertThat(jdbc.sql("select label from digital_key where person_id = :person and label <> ''")
                            .param("person", person.value())
                            .query(String.class)
                            .list())
                    .isEmpty();
            assertThat(jdbc.sql("select count(*) from token_card")
                            .query(Long.class)
                            .single())
                    .as("of others nothing is touched")
                    .isEqualTo(1);
            assertThat(jdbc.sql("select erased_why from person where person_id = :person")
                            .param("person", person.value())
                            .query(String.class)
                            .single())
                    .isEqualTo("request");
            assertThat(new AuditCommand().applyAsInt(List.of("verify", "--settings", transfer.settings.toString())))
                    .as("the audit trail goes on to hold")
                    .isZero();

            jdbc.sql("delete from transfer_run").update();
            assertThat(transfer.bring(file)).as("the file once more").isEqualTo(new Tally(2, 0, 1, 1));
            assertThat(transfer.refused)
                    .containsExactly(new Brought.Refused(2, "id is that of a person who was erased here"));
        }
    }

    @Test
    void everyTableOfPersonsHasSomebodyWhoAnswersForIt() {
        try (var transfer = new TransferFixture(database)) {
            var answered = transfer.program.getBeansOfType(org.rekey.person.PersonalRows.class).values().stream()
                    .flatMap(rows -> rows.forgetting().stream())
                    .toList();

            assertThat(tables())
                    .filteredOn(table -> !EVIDENCE.containsKey(table))
                    .filteredOn(table -> !List.of("identifier", "contact", "former_email", "name_index", "username")
                            .contains(table))
                    .allMatch(table -> answered.stream().anyMatch(sql -> sql.contains("from " + table + " where")));
        }
    }

    private Map<String, Long> rows(PersonId person) {
        var rows = new TreeMap<String, Long>();
        for (var table : tables()) {
            long count = jdbc.sql("select count(*) from " + table + " where person_id = :person")
                    .param("person", person.value())
                    .query(Long.class)
                    .single();
            if (count > 0) {
                rows.put(table, count);
            }
        }
        return rows;
    }

    /// Tables with a column for a person, without partitions of others.
    private List<String> tables() {
        return jdbc.sql("""
                        select c.table_name
                        from information_schema.columns c
                        join pg_class t on t.oid = to_regclass('public.' || quote_ident(c.table_name))
                        where c.table_schema = 'public' and c.column_name = 'person_id' and not t.relispartition
                        order by 1
                        """).query(String.class).list();
    }
}
