package org.rekey.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rekey.database.DatabaseAccess;
import org.rekey.database.RealDatabase;
import org.rekey.password.PasswordArrivals;
import org.rekey.person.NationalNumber;
import org.rekey.person.People;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People come in from elsewhere.
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTests {
    private static final String WHOLE = """
            ,"nationalNumber":"93.05.18-223.61","birthDate":"1993-05-18",\
            "formerNumbers":[{"number":"85451200289","until":"2015-01-01T00:00:00Z"}],\
            "email":{"address":"Bruno@mail.example","verified":true},"mobile":"+32470123456",\
            "address":{"lines":["Rue Haute 1","1000 Bruxelles"],"country":"BE"},\
            "enrolled":"2010-05-01T10:00:00Z","username":"bruno","password":"{ssha}%s",\
            "keys":[{"type":"mobile-app","provenLevel":400,"activated":"2020-02-03T10:00:00Z","label":"my phone",\
            "secret":"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"},{"type":"email-code","provenLevel":350,\
            "state":"suspended-by-desk"}]""".formatted("cGFzc3dvcmRwYXNzd29yZDEyMzRzYWx0");

    private final JdbcClient jdbc;
    private final TransferFixture transfer;

    ImportTests(JdbcClient jdbc, DatabaseAccess database) {
        this.jdbc = jdbc;
        this.transfer = new TransferFixture(database);
    }

    @AfterAll
    void close() {
        transfer.close();
    }

    @Test
    void bringsEverythingThatIsKnownOfAPerson() {
        var tally = transfer.bring(PersonLine.of("whole-1", WHOLE));

        assertThat(tally).as("%s", transfer.refused).isEqualTo(new Tally(1, 1, 0, 0));
        var people = transfer.bean(People.class);
        var id = people.ofNationalNumber(new NationalNumber("93051822361")).orElseThrow();
        var person = people.find(id).orElseThrow();
        assertThat(person.names().full()).isEqualTo("Ann Peeters");
        assertThat(person.verifiedEmail().orElseThrow().value()).isEqualTo("Bruno@mail.example");
        assertThat(person.mobile().orElseThrow().value()).isEqualTo("+32470123456");
        assertThat(person.address().orElseThrow().lines()).containsExactly("Rue Haute 1", "1000 Bruxelles");
        assertThat(people.named("peeters", "", LocalDate.of(1993, 5, 18))).containsExactly(id);
        assertThat(transfer.bean(Usernames.class).holder(new Username("bruno"))).contains(id);
        assertThat(jdbc.sql("select state from digital_key where person_id = :id order by key_type")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("suspended", "active");
        assertThat(jdbc.sql("select bit_count(keys_active::bit(31)) from person where person_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select enrolled_at from person where person_id = :id")
                        .param("id", id.value())
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(Instant.parse("2010-05-01T10:00:00Z"));
    }

    @Test
    void keepsAFastHashSealedUntilItIsMadeSlow() {
        transfer.bring(PersonLine.of(
                "fast-1", ",\"username\":\"fast-1\",\"password\":\"{ssha}cGFzc3dvcmRwYXNzd29yZDEyMzRzYWx0\""));

        var id = transfer.bean(Usernames.class).holder(new Username("fast-1")).orElseThrow();
        assertThat(jdbc.sql("select stored from password where person_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .startsWith("{sealed}")
                .doesNotContain("cGFzc3dvcmRwYXNzd29yZDEyMzRzYWx0");
        assertThat(transfer.bean(PasswordArrivals.class).told(java.util.List.of(id)))
                .containsEntry(id, "{ssha}cGFzc3dvcmRwYXNzd29yZDEyMzRzYWx0");
    }

    @Test
    void changesNothingTheSecondTime() {
        var file = PersonLine.people(100, 1300);
        assertThat(transfer.bring(file)).isEqualTo(new Tally(1200, 1200, 0, 0));
        var before = rows();

        assertThat(transfer.bring(file)).as("the position says that it is done").isEqualTo(new Tally(1200, 1200, 0, 0));
        jdbc.sql("delete from transfer_run").update();
        assertThat(transfer.bring(file)).as("without a position").isEqualTo(new Tally(1200, 0, 1200, 0));

        assertThat(rows()).isEqualTo(before);
    }

    /// Rows that follow one another lie together in the indexes, which hardly fit into memory otherwise.
    @Test
    void givesIdsInTheOrderOfTheFileWheneverPeopleWereEnrolled() {
        transfer.bring(
                PersonLine.of("order-1", ",\"enrolled\":\"2019-03-01T09:00:00Z\""),
                PersonLine.of("order-2", ",\"enrolled\":\"2001-03-01T09:00:00Z\""),
                PersonLine.of("order-3", ",\"enrolled\":\"2010-03-01T09:00:00Z\""));

        assertThat(jdbc.sql(
                                "select external_id from brought_person where external_id like 'order-%' order by person_id")
                        .query(String.class)
                        .list())
                .containsExactly("order-1", "order-2", "order-3");
    }

    @Test
    void goesOnInAFileThatHasGrown() {
        transfer.bring(PersonLine.people(2000, 3500));

        var tally = transfer.bring(PersonLine.people(2000, 4100));

        assertThat(tally.refused()).isZero();
        assertThat(count("select count(*) from token_card where serial between 'S002000' and 'S004099'"))
                .isEqualTo(2100);
    }

    @Test
    void readsAFileThatIsPacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(PersonLine.people(5000, 5003).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(transfer.bring(packed.toByteArray(), Optional.empty()).brought())
                .isEqualTo(3);
    }

    @Test
    void refusesLineByLineAndSaysWhy() {
        var tally = transfer.bring(
                PersonLine.withCard(6000),
                PersonLine.of("other-1", ",\"username\":\"user-6000\""),
                PersonLine.withCard(6001).replace("S006001", "S006000"),
                PersonLine.of("script", "").replace("Ann", "<script>alert(1)</script>"),
                PersonLine.of("late", ",\"birthDate\":\"1993-02-31\""),
                PersonLine.of("mistyped", ",\"usernam\":\"x\""),
                PersonLine.of("93051822361"),
                PersonLine.of("kind", ",\"keys\":[{\"type\":\"abacus\",\"provenLevel\":300}]"),
                PersonLine.of("office", ",\"office\":\"nowhere\""),
                PersonLine.of(
                        "service",
                        ",\"services\":[{\"service\":\"?\",\"key\":\"mobile-app\",\"lastUsed\":\"2026-01-01\"}]"),
                "",
                PersonLine.withCard(6002));

        assertThat(tally).isEqualTo(new Tally(12, 2, 0, 9));
        assertThat(transfer.refused)
                .extracting(Brought.Refused::line, Brought.Refused::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                2L,
                                "id, person, nationalNumber, username or the number of a key stood on an earlier line"),
                        org.assertj.core.groups.Tuple.tuple(
                                3L,
                                "id, person, nationalNumber, username or the number of a key stood on an earlier line"),
                        org.assertj.core.groups.Tuple.tuple(4L, "names: not the name of a person"),
                        org.assertj.core.groups.Tuple.tuple(5L, "birthDate: must be a day such as 2024-01-30"),
                        org.assertj.core.groups.Tuple.tuple(
                                6L,
                                "has names that are not known; known are [address, birthDate, birthYear, email, enrolled, "
                                        + "formerNumbers, id, keys, language, mobile, names, nationalNumber, office, "
                                        + "orders, password, person, sealed, services, type, username]"),
                        org.assertj.core.groups.Tuple.tuple(
                                7L, "id: must be 1 to 64 letters and digits, and not a national number"),
                        org.assertj.core.groups.Tuple.tuple(
                                8L, "keys[0]: is of a kind that this installation does not have"),
                        org.assertj.core.groups.Tuple.tuple(
                                9L, "office: must be an office that stands on an earlier line"),
                        org.assertj.core.groups.Tuple.tuple(
                                10L, "services[0]: names a service that is not registered here"));
    }

    @Test
    void refusesWhatSomebodyElseHasAlready() {
        transfer.bring(PersonLine.withCard(7000));

        var tally = transfer.bring(
                PersonLine.of("else-1", ",\"username\":\"user-7000\""),
                PersonLine.withCard(7001).replace("S007001", "S007000"));

        assertThat(tally).isEqualTo(new Tally(2, 0, 0, 2));
        assertThat(transfer.refused)
                .extracting(Brought.Refused::reason)
                .containsExactly("username is somebody else's", "keys: a number is another key's");
    }

    @Test
    void tellsTheAuditTrailOfEachThousand() {
        transfer.bring(PersonLine.people(8000, 9500));

        assertThat(count("select count(*) from audit_event where kind = 'people-brought'"))
                .isGreaterThanOrEqualTo(2);
        assertThat(count("select count(*) from notice"))
                .as("nobody gets a mail")
                .isZero();
    }

    @Test
    void notesWhenEachThousandWasWritten() throws IOException {
        var clock = transfer.bean(InstantSource.class);
        var told = new ArrayList<Instant>();
        var lines = PersonLine.people(20_000, 21_001).getBytes(StandardCharsets.UTF_8);

        transfer.bean(Imports.class)
                .of(Optional.empty(), false, _ -> told.add(clock.instant()))
                .run(Lines.of(new java.io.ByteArrayInputStream(lines)), "moments.jsonl");

        assertThat(jdbc.sql("select written_at from transfer_run where file = 'moments.jsonl'")
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isAfterOrEqualTo(told.getFirst().truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void rehearsesWithoutWriting() throws IOException {
        var before = rows();
        var lines = PersonLine.withCard(9990) + "\n" + PersonLine.of("bad", ",\"office\":\"nowhere\"");

        var tally = transfer.bean(Imports.class)
                .of(Optional.empty(), true, _ -> {})
                .rehearse(
                        Lines.of(new java.io.ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))),
                        transfer.refused::addAll);

        assertThat(tally).isEqualTo(new Tally(2, 1, 0, 1));
        assertThat(rows()).isEqualTo(before);
    }

    /// What stands further apart than the lines that are written together.
    @Test
    void rehearsesWhatWillCome() throws IOException {
        var lines = String.join(
                "\n",
                PersonLine.people(700_000, 702_100),
                PersonLine.of("old-700003"),
                PersonLine.of("another", ",\"username\":\"user-700004\""),
                PersonLine.withCard(700_005).replace("old-700005", "third").replace("user-700005", "user-third"));

        transfer.refused.clear();
        var rehearsed = transfer.bean(Imports.class)
                .of(Optional.empty(), true, _ -> {})
                .rehearse(
                        Lines.of(new java.io.ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))),
                        transfer.refused::addAll);

        assertThat(rehearsed).isEqualTo(new Tally(2103, 2100, 1, 2));
        assertThat(transfer.refused).extracting(Brought.Refused::line).containsExactly(2102L, 2103L);
        assertThat(transfer.bring(lines)).isEqualTo(rehearsed);
    }

    private String rows() {
        return jdbc.sql("""
                        select concat_ws(' ',
                            (select count(*) from person), (select count(*) from username),
                            (select count(*) from digital_key), (select count(*) from token_card),
                            (select count(*) from brought_person), (select count(*) from name_index))
                        """).query(String.class).single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
