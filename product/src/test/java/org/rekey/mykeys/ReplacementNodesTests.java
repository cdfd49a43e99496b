package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.mykeys.AtOnce.atOnce;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.mykeys.Midway.End;

/// Two tabs at two nodes, and nodes that die, at the moment when a new key takes the place of a token card: the old
/// key works until the new one does, and then no more.
@Tag("J2.7")
class ReplacementNodesTests extends OverHttp {
    private static final Map<String, String> BEFORE = Map.of("token-card", "ACTIVE");
    private static final Map<String, String> AFTER = Map.of("token-card", "ENDED", "email-code", "ACTIVE");
    private static final Map<String, String> BESIDE = Map.of("token-card", "ACTIVE", "sms-code", "ACTIVE");

    @Test
    void ofTwoTabsThatProveTheKeyOneReplacesTheCardAndBothArrive() throws Exception {
        var person = holder();
        var reader = atCode(person);
        var code = postbag.code();
        var here = reader.form(reader.path(), "code", code);
        var there = reader.at(secondNode().port()).form(reader.path(), "code", code);

        var answers = atOnce(List.<Callable<HttpResponse<String>>>of(
                () -> reader.send(here), () -> reader.send(there), () -> reader.send(here), () -> reader.send(there)));

        assertThat(answers).extracting(HttpResponse::statusCode).doesNotContain(422, 500);
        assertThat(person.states()).isEqualTo(AFTER);
        toldOnce(person);
    }

    @Test
    void ofTwoPathsInTwoBrowsersOneReplacesTheCard() throws Exception {
        var person = holder();
        var first = atCode(person);
        var here = first.form(first.path(), "code", postbag.code());
        var second = atCode(person);
        var there = second.form(second.path(), "code", postbag.code());

        var answers = atOnce(List.<Callable<HttpResponse<String>>>of(() -> first.send(here), () -> second.send(there)));

        assertThat(answers).extracting(HttpResponse::statusCode).doesNotContain(500);
        assertThat(person.states()).isEqualTo(AFTER);
        toldOnce(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one_time_code", "activation", "digital_key", "logon_session", "audit_event", "notice"})
    void cutOffTheCardStillWorksAndTheSameClickReplacesIt(String table) throws Exception {
        var person = holder();
        var reader = atCode(person);
        var code = postbag.code();
        var form = reader.form(reader.path(), "code", code);

        midway().stop(table, () -> reader.send(form), End.CONNECTION_LOST);

        assertThat(person.states()).isEqualTo(BEFORE);
        assertThat(reader.send(reader.path(), "code", code).path()).endsWith("/done");
        assertThat(person.states()).isEqualTo(AFTER);
        toldOnce(person);
    }

    @Test
    void aNodeThatIsKilledLeavesTheCardAndTheOtherNodeReplacesIt() throws Exception {
        killed("audit_event");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one_time_code", "activation", "digital_key", "logon_session", "notice"})
    @Tag("full")
    void aNodeThatIsKilledElsewhereDoesTheSame(String table) throws Exception {
        killed(table);
    }

    private void killed(String table) throws Exception {
        var person = holder();
        var reader = atCode(person);
        var code = postbag.code();
        var node = secondNode();
        var form = reader.at(node.port()).form(reader.path(), "code", code);

        midway().stop(table, () -> reader.send(form), End.killed(node));

        assertThat(person.states()).isEqualTo(BEFORE);
        assertThat(reader.at(port).send(reader.path(), "code", code).path()).endsWith("/done");
        assertThat(person.states()).isEqualTo(AFTER);
        toldOnce(person);
    }

    private void toldOnce(Holder person) {
        assertThat(person.audited("key-activated")).hasSize(2);
        assertThat(person.audited("key-deactivated")).hasSize(1);
        assertThat(person.notices()).doesNotHaveDuplicates();
    }

    private Holder holder() {
        return new Holder("noor" + NEXT.get() + "@example.org");
    }

    private Reader atCode(Holder person) throws Exception {
        var reader = person.onThePath();
        postbag.empty();
        reader.send(reader.path()).send(reader.path(), "key", "email-code");
        assertThat(reader.path()).endsWith("/activate/email-code/code");
        return reader;
    }

    /// A key that sends text messages, beside the card: before anything ends, for it takes no place.
    @Nested
    class WithATextMessage {
        @BeforeEach
        void beforeAnythingEnds() {
            today.is("2019-03-01T09:00:00Z");
        }

        @Test
        void ofManyClicksOneBindsTheNumberAndAllArrive() throws Exception {
            var person = holder();
            var reader = atCode(person);
            var form = reader.form(reader.path(), "code", postbag.code());

            var answers = atOnce(Collections.<Callable<HttpResponse<String>>>nCopies(4, () -> reader.send(form)));

            assertThat(answers).extracting(it -> it.uri().getPath()).allMatch(path -> path.endsWith("/done"));
            assertThat(person.states()).isEqualTo(BESIDE);
            assertThat(person.audited("key-activated")).hasSize(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"activation", "digital_key", "sms_code_key", "audit_event"})
        void cutOffNothingIsBoundAndTheSameClickBindsIt(String table) throws Exception {
            var person = holder();
            var reader = atCode(person);
            var code = postbag.code();
            var form = reader.form(reader.path(), "code", code);

            midway().stop(table, () -> reader.send(form), End.CONNECTION_LOST);

            assertThat(person.states()).isEqualTo(BEFORE);
            assertThat(reader.send(reader.path(), "code", code).path()).endsWith("/done");
            assertThat(person.states()).isEqualTo(BESIDE);
        }

        private Reader atCode(Holder person) throws Exception {
            var reader = person.atHome();
            reader.open(reader.found("href=\"(/mykeys/[^\"]+/email)\"")).send(reader.path());
            reader.send(reader.path(), "key", "sms-code");
            postbag.empty();
            reader.send(reader.path(), "prepared", "0470 %06d".formatted(NEXT.get()));
            assertThat(reader.path()).endsWith("/activate/sms-code/code");
            return reader;
        }
    }
}
