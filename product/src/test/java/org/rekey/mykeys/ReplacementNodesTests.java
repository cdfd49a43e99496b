package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.mykeys.AtOnce.atOnce;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.rekey.keys.mobileapp.TestApp;
import org.rekey.mykeys.Midway.End;

/// Two tabs at two nodes, and nodes that die, at the moment when a new key takes the place of another: the old key
/// works until the new one does, and then no more. Each table and each way once; all pairs in the full run.
@Tag("J2.7")
class ReplacementNodesTests extends OverHttp {
    @ParameterizedTest
    @EnumSource
    void ofTwoTabsThatProveTheKeyAtTwoNodesOneBindsItAndBothArrive(Way way) throws Exception {
        var person = holder(way);
        var there = secondNode().port();
        var reader = atCode(way, person, there);
        var code = code(way, reader);
        var here = reader.form(reader.path(), "code", code);
        var elsewhere = reader.at(there).form(reader.path(), "code", code);

        var answers = atOnce(List.<Callable<HttpResponse<String>>>of(
                () -> reader.send(here),
                () -> reader.send(elsewhere),
                () -> reader.send(here),
                () -> reader.send(elsewhere)));

        assertThat(answers).extracting(HttpResponse::statusCode).doesNotContain(422, 500);
        assertThat(states(person)).isEqualTo(way.after());
        toldOnce(way, person);
    }

    @ParameterizedTest
    @EnumSource(names = "CARD_BY_EMAIL_CODE")
    void ofTwoPathsInTwoBrowsersOneTakesThePlace(Way way) throws Exception {
        var person = holder(way);
        var first = atCode(way, person, port);
        var here = first.form(first.path(), "code", code(way, first));
        var second = atCode(way, person, port);
        var there = second.form(second.path(), "code", code(way, second));

        var answers = atOnce(List.<Callable<HttpResponse<String>>>of(() -> first.send(here), () -> second.send(there)));

        assertThat(answers).extracting(HttpResponse::statusCode).doesNotContain(500);
        assertThat(states(person)).isEqualTo(way.after());
        toldOnce(way, person);
    }

    @ParameterizedTest
    @EnumSource(names = "CARD_BY_EMAIL_CODE", mode = Mode.EXCLUDE)
    @Tag("full")
    void ofTwoPathsOfEachOtherWayOneTakesThePlace(Way way) throws Exception {
        ofTwoPathsInTwoBrowsersOneTakesThePlace(way);
    }

    @ParameterizedTest
    @CsvSource({
        "CARD_BY_EMAIL_CODE, one_time_code",
        "CARD_BY_MOBILE_APP, mobile_app_key",
        "NOTHING_BY_SMS_CODE, sms_code_key",
        "EMAIL_CODE, activation",
        "MOBILE_APP, digital_key",
        "SMS_CODE, audit_event",
        "CARD_BY_MOBILE_APP, logon_session",
        "CARD_BY_EMAIL_CODE, notice"
    })
    void cutOffTheOldKeyStillWorksAndTheSameClickReplacesIt(Way way, String table) throws Exception {
        var person = holder(way);
        var reader = atCode(way, person, port);
        var code = code(way, reader);
        var form = reader.form(reader.path(), "code", code);

        midway().stop(table, () -> reader.send(form), End.CONNECTION_LOST);

        assertThat(states(person)).isEqualTo(way.before());
        assertThat(reader.send(reader.path(), "code", code).path()).endsWith("/done");
        assertThat(states(person)).isEqualTo(way.after());
        toldOnce(way, person);
    }

    @ParameterizedTest
    @CsvSource("CARD_BY_MOBILE_APP, audit_event")
    void aNodeThatIsKilledLeavesTheOldKeyAndTheOtherNodeReplacesIt(Way way, String table) throws Exception {
        var person = holder(way);
        var node = secondNode();
        var reader = atCode(way, person, node.port());
        var code = code(way, reader);
        var form = reader.at(node.port()).form(reader.path(), "code", code);

        midway().stop(table, () -> reader.send(form), End.killed(node));

        assertThat(states(person)).isEqualTo(way.before());
        assertThat(reader.at(port).send(reader.path(), "code", code).path()).endsWith("/done");
        assertThat(states(person)).isEqualTo(way.after());
        toldOnce(way, person);
    }

    @ParameterizedTest
    @MethodSource("all")
    @Tag("full")
    void cutOffOrKilledAnywhereOnAnyWayItIsTheSame(Way way, String table) throws Exception {
        cutOffTheOldKeyStillWorksAndTheSameClickReplacesIt(way, table);
        aNodeThatIsKilledLeavesTheOldKeyAndTheOtherNodeReplacesIt(way, table);
    }

    static Stream<Arguments> all() {
        return Arrays.stream(Way.values()).flatMap(way -> way.tables().map(table -> Arguments.of(way, table)));
    }

    private Holder holder(Way way) {
        today.is(way.phasedOut() ? "2023-11-07T09:00:00Z" : "2019-03-01T09:00:00Z");
        var person = new Holder("noor" + NEXT.get() + "@example.org");
        if (way.renews()) {
            person.holds(way.next, 300);
            jdbc.sql("delete from notice where person_id = :person")
                    .param("person", person.id.value())
                    .update();
        }
        return person;
    }

    private List<String> states(Holder person) {
        return keys.all(person.id).stream()
                .map(key -> key.type() + " " + key.state())
                .sorted()
                .toList();
    }

    private void toldOnce(Way way, Holder person) {
        assertThat(person.audited("key-activated")).hasSize(way.before().size() + 1);
        assertThat(person.audited("key-deactivated")).hasSize(way.phasedOut() || way.renews() ? 1 : 0);
        assertThat(person.notices()).doesNotHaveDuplicates();
    }

    /// Where the new key is to be proven, by way of another node as far as nothing is sent.
    private Reader atCode(Way way, Holder person, int there) throws Exception {
        var reader = way.phasedOut() ? person.onThePath() : person.atHome();
        if (way.renews()) {
            var path = "/mykeys/keys/" + person.key(way.next) + "/replace";
            reader.at(there).open(path).at(port);
            postbag.empty();
            reader.send(path);
        } else {
            if (!way.phasedOut()) {
                reader.open(reader.found("href=\"(/mykeys/[^\"]+/email)\""));
            }
            reader.at(there).send(reader.path()).at(port);
            postbag.empty();
            reader.send(reader.path(), "key", way.next);
        }
        if (!reader.path().endsWith("/code")) {
            reader.send(reader.path(), "prepared", "0470 %06d".formatted(NEXT.incrementAndGet()));
        }
        assertThat(reader.path()).endsWith("/activate/" + way.next + "/code");
        return reader;
    }

    private String code(Way way, Reader reader) {
        return way.next.equals("mobile-app") ? TestApp.code(reader.found("secret=([A-Z2-7]+)")) : postbag.code();
    }
}
