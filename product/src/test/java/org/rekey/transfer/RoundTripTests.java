package org.rekey.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.database.DatabaseAccess;
import org.rekey.database.OneMoreDatabase;
import org.rekey.database.RealDatabase;
import org.rekey.office.Office.Particulars;
import org.rekey.office.Offices;
import org.rekey.person.PersonId;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What was brought in goes out, and comes into an empty database as it was.
@RealDatabase
@ExtendWith(OutputCaptureExtension.class)
class RoundTripTests {
    private static final String OFFICE = """
            {"type":"office","id":"town-1","name":"Town hall","address":"Grote Markt 1, 1000 Brussel","phone":"+3225550100"}""";
    private static final String CLOSED = OFFICE.replace("town-1", "town-2").replace("\"}", "\",\"open\":false}");
    private static final String FILE = String.join(
            "\n",
            OFFICE,
            CLOSED,
            PersonLine.of("a-1", """
                    ,"nationalNumber":"93051822361","birthYear":1993,"office":"town-1",\
                    "formerNumbers":[{"number":"85451200289","until":"2015-01-01T00:00:00Z"}],\
                    "email":{"address":"Bruno@mail.example","verified":true},"mobile":"+32470123456",\
                    "address":{"lines":["Rue Haute 1","1000 Bruxelles"],"country":"BE"},\
                    "enrolled":"2010-05-01T10:00:00Z","username":"bruno",\
                    "password":"{ssha}cGFzc3dvcmRwYXNzd29yZDEyMzRzYWx0",\
                    "keys":[{"type":"mobile-app","provenLevel":400,"activated":"2020-02-03T10:00:00Z",\
                    "label":"my phone","secret":"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"},{"type":"email-code",\
                    "provenLevel":350,"activated":"2021-02-03T10:00:00Z","state":"suspended-by-holder"}]"""),
            PersonLine.of("a-2", """
                    ,"birthDate":"1950-01-02","enrolled":"2011-05-01T10:00:00Z","username":"emma",\
                    "password":"{bcrypt}$2b$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZabcde",\
                    "keys":[{"type":"token-card","provenLevel":300,"activated":"2012-02-03T10:00:00Z",\
                    "lastUsed":"2026-09-01","serial":"S1","reuse":"single-use","used":[3,4],"codes":[%s]}]""".formatted(PersonLine.codes()).replace("\"first\":\"Ann\",", "")),
            PersonLine.of("a-3", """
                    ,"enrolled":"2012-05-01T10:00:00Z",\
                    "keys":[{"type":"token-card","provenLevel":500,"activated":"2026-11-20T10:00:00Z",\
                    "state":"coming","serial":"S2","reuse":"single-use","codes":[%s]}],\
                    "orders":[{"key":"token-card","office":"town-1","requested":"2026-11-19","large":true}]""".formatted(PersonLine.codes())),
            PersonLine.of("a-4", """
                    ,"enrolled":"2013-05-01T10:00:00Z",\
                    "orders":[{"key":"token-card","office":"town-1","requested":"2026-11-21"}]"""));

    private final DatabaseAccess database;

    RoundTripTests(DatabaseAccess database) {
        this.database = database;
    }

    @Test
    void comesBackAsItWas() throws Exception {
        var folder = TransferFixture.folder();
        var recipient = folder.resolve("recipient");
        var publicKey = Recipient.create(recipient);
        try (var other = new OneMoreDatabase();
                var here = new TransferFixture(database, folder, Optional.empty());
                var there = new TransferFixture(
                        other.access(), TransferFixture.folder(), Optional.of(folder.resolve("keys.json")))) {
            assertThat(here.bring(FILE.split("\n"))).as("%s", here.refused).isEqualTo(new Tally(6, 6, 0, 0));
            var key = FileKey.make();
            var file = sealed(here, key, publicKey);
            assertThat(file)
                    .contains("\"open\":false")
                    .doesNotContain("GEZDGNBVGY3TQOJQ", "{ssha}", "{bcrypt}", "BCDFGA");

            var tally = there.bring(file.getBytes(StandardCharsets.UTF_8), Optional.of(recipient));

            assertThat(tally).as("%s", there.refused).isEqualTo(new Tally(7, 6, 0, 0));
            assertThat(opened(sealed(there, key, publicKey), key)).isEqualTo(opened(file, key));
            assertThat(JdbcClient.create(there.bean(DataSource.class))
                            .sql("""
                                    select key_order.state || ' ' || coalesce(key_order.serial, '-')
                                        || ' ' || coalesce(digital_key.state, '-')
                                    from key_order left join digital_key using (key_id)
                                    order by order_id
                                    """)
                            .query(String.class)
                            .list())
                    .containsExactly("posted S2 coming", "open - -");
        }
    }

    /// Each has an office with the number 1.
    @Test
    void takesNoOfficeForThatOfAnotherInstallation() throws Exception {
        try (var one = new OneMoreDatabase();
                var two = new OneMoreDatabase();
                var here = new TransferFixture(one.access());
                var there = new TransferFixture(two.access())) {
            here.bean(Offices.class).open(office("Town hall"), TransferFixture.NOW);
            there.bean(Offices.class).open(office("Library"), TransferFixture.NOW.plusSeconds(1));
            var file = new StringWriter();
            here.bean(Export.class).write(file, null);

            there.bring(file.toString());

            assertThat(there.bean(Offices.class).all())
                    .extracting(office -> office.particulars().name())
                    .containsExactly("Library", "Town hall");
        }
    }

    @Test
    void anExportThatIsBrokenOffLeavesATraceAndNoFile() {
        try (var other = new OneMoreDatabase();
                var here = new TransferFixture(other.access())) {
            here.bring(PersonLine.withCard(1));
            var file = here.folder.resolve("people.jsonl");
            var owner = other.access().owner();
            var jdbc = JdbcClient.create(
                    new DriverManagerDataSource(other.access().url(), owner.user(), owner.password()));
            jdbc.sql("drop table brought_person").update();

            assertThatThrownBy(() -> exported(here, file)).isInstanceOf(DataAccessException.class);

            assertThat(file).doesNotExist();
            assertThat(jdbc.sql("select kind from audit_event where kind like 'people-export%'")
                            .query(String.class)
                            .list())
                    .containsExactly("people-export-begun");
        }
    }

    @Test
    void saysWhyAnExportCannotBeginAndLeavesNothing(CapturedOutput output) throws IOException {
        try (var here = new TransferFixture(database)) {
            var file = here.folder.resolve("people.jsonl");
            var none = here.folder.resolve("none.public");

            assertThat(exported(here, file, "--secrets", "--to", none.toString()))
                    .isEqualTo(1);
            assertThat(output.getErr()).contains("there is no such file or folder: " + none);
            assertThat(file).doesNotExist();

            Files.writeString(file, "mine");
            assertThat(exported(here, file)).isEqualTo(1);
            assertThat(output.getErr()).contains(file + " exists already; choose another name");
            assertThat(file).hasContent("mine");
        }
    }

    private static int exported(TransferFixture from, Path file, String... more) {
        var words = new ArrayList<>(List.of(file.toString(), "--settings", from.settings.toString()));
        words.addAll(List.of(more));
        return new ExportCommand().applyAsInt(words);
    }

    private static Particulars office(String name) {
        return new Particulars(name, "Grote Markt 1, 1000 Brussel", "+3225550100");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            "keys":[{"type":"email-code","provenLevel":350,"state":"coming"}] | a key on its way, and no order
            "orders":[{"key":"email-code","office":"town-1","requested":"2026-11-21"}] | does not go by post here
            "orders":[{"key":"token-card","office":"town-9","requested":"2026-11-21"}] | must be an office
            "orders":[{"key":"token-card","office":"town-1","requested":"2027-11-21"}] | in the future
            "orders":[{"key":"token-card","office":"town-1","requested":"2026-11-21"},\
            {"key":"token-card","office":"town-1","requested":"2026-11-21"}] | is the second order of its kind
            """)
    void refusesOrdersThatCannotBe(String said, String reason) {
        try (var here = new TransferFixture(database)) {
            here.bring(OFFICE, PersonLine.of("b-1", "," + said));

            assertThat(here.refused)
                    .singleElement()
                    .satisfies(one -> assertThat(one.reason()).contains(reason));
        }
    }

    @Test
    void opensNothingForAnybodyElse() throws Exception {
        var folder = TransferFixture.folder();
        var publicKey = Recipient.create(folder.resolve("recipient"));
        Recipient.create(folder.resolve("thief"));
        try (var other = new OneMoreDatabase();
                var here = new TransferFixture(other.access(), folder, Optional.empty())) {
            here.bring(PersonLine.withCard(1));
            var file = sealed(here, FileKey.make(), publicKey).getBytes(StandardCharsets.UTF_8);

            here.bring(file, Optional.of(folder.resolve("thief")));
            assertThat(here.refused.getFirst().reason()).contains("is sealed for another key");
            here.bring(file, Optional.empty());
            assertThat(here.refused)
                    .extracting(Brought.Refused::reason)
                    .allMatch(reason -> reason.contains("holds secrets that are sealed"));
        }
    }

    @Test
    void refusesHashesUnderAPepperThatIsNotHere() throws Exception {
        var folder = TransferFixture.folder();
        var recipient = folder.resolve("recipient");
        var publicKey = Recipient.create(recipient);
        try (var one = new OneMoreDatabase();
                var two = new OneMoreDatabase();
                var here = new TransferFixture(one.access(), folder, Optional.empty());
                var there = new TransferFixture(two.access())) {
            here.bring(PersonLine.withCard(1));
            var file = sealed(here, FileKey.make(), publicKey).getBytes(StandardCharsets.UTF_8);

            var tally = there.bring(file, Optional.of(recipient));

            assertThat(tally.brought()).isZero();
            assertThat(there.refused.getFirst().reason()).contains("its pepper must come along");
        }
    }

    private static String sealed(TransferFixture from, FileKey key, Path publicKey) throws IOException {
        var export = from.bean(Export.class);
        var out = new StringWriter();
        out.write(export.header(Recipient.seal(publicKey, key.bytes())) + "\n");
        export.write(out, key);
        return out.toString();
    }

    /// The lines behind the header, with what is sealed in clear.
    private static List<JsonNode> opened(String file, FileKey key) {
        return file.lines()
                .skip(1)
                .map(line -> opened(JsonMapper.shared().readTree(line), key))
                .toList();
    }

    private static JsonNode opened(JsonNode line, FileKey key) {
        if (line.has("sealed")) {
            try {
                var person = new PersonId(UUID.fromString(line.get("person").asString()));
                var plain = key.open(person, line.get("sealed").asString());
                ((ObjectNode) line).set("sealed", JsonMapper.shared().readTree(plain));
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return line;
    }
}
