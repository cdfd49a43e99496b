package org.rekey.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.mykeys.AtOnce.atOnce;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.mykeys.Midway.End;
import org.rekey.mykeys.Reader;

/// Two tabs at two nodes on the way to a first key, and a machine that stops: one account, one key, and nobody has to
/// go back to the office.
@Tag("J4.3")
class ActivationNodesTests extends EnrolmentHttp {
    private static final String CODE_PATH = "/activation/activate/email-code/code";

    @Test
    void ofTwoTabsThatChooseUsernameAndPasswordOneHasChosenBoth() throws Exception {
        var person = new Registered().at(OFFICE);
        var here = person.opens();
        var there = person.opens().at(secondNode().port());

        var answers = atOnce(List.<Callable<Reader>>of(
                () -> chooses(here, person.username() + ".one", "a kettle on the moon"),
                () -> chooses(there, person.username() + ".two", "a teapot on the sun!")));

        assertThat(answers).extracting(Reader::path).containsOnly("/activation/select");
        boolean first = usernames.of(person.id).orElseThrow().value().endsWith(".one");
        var password = first ? "a kettle on the moon" : "a teapot on the sun!";
        assertThat(passwords.check(person.id, new org.rekey.password.Presented(password), now()))
                .isTrue();
    }

    @Test
    void ofTwoTabsThatProveTheKeyOneBindsItAndBothArrive() throws Exception {
        var person = new Registered().at(OFFICE);
        var reader = atCode(person);
        var code = postbag.code();
        var form = reader.form(CODE_PATH, "code", code);
        var there = reader.at(secondNode().port()).form(CODE_PATH, "code", code);

        var answers = atOnce(List.<Callable<HttpResponse<String>>>of(
                () -> reader.send(form), () -> reader.send(there), () -> reader.send(form), () -> reader.send(there)));

        assertThat(answers).extracting(it -> it.uri().getPath()).containsOnly("/activation/done");
        assertThat(keys.active(person.id)).hasSize(1);
        assertThat(audited(person, "key-activated")).isOne();
        assertThat(sessions(person)).isOne();
        assertThat(person.standing().at(now())).isEqualTo(Validity.USED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrolment", "username", "audit_event"})
    void cutOffWhileChoosingNeitherIsChosenAndTheSameClickChoosesBoth(String table) throws Exception {
        var person = new Registered().at(OFFICE);
        var reader = person.opens();

        midway().stop(
                        table,
                        () -> chooses(person.opens(), person.username(), "a kettle on the moon"),
                        End.CONNECTION_LOST);

        assertThat(usernames.of(person.id)).isEmpty();
        assertThat(chooses(reader, person.username(), "a kettle on the moon").path())
                .isEqualTo("/activation/select");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one_time_code", "activation", "enrolment", "digital_key", "logon_session", "audit_event"})
    void cutOffWhileProvingTheKeyIsNotThereAndTheSameClickBringsIt(String table) throws Exception {
        var person = new Registered().at(OFFICE);
        var reader = atCode(person);
        var code = postbag.code();
        var form = reader.form(CODE_PATH, "code", code);

        midway().stop(table, () -> reader.send(form), End.CONNECTION_LOST);

        assertThat(keys.active(person.id)).isEmpty();
        assertThat(person.standing().at(now())).isEqualTo(Validity.OPEN);
        assertThat(reader.send(CODE_PATH, "code", code).path()).isEqualTo("/activation/done");
        assertThat(keys.active(person.id)).hasSize(1);
    }

    @Test
    @Tag("full")
    void aNodeThatIsKilledInTheMiddleKeepsNobodyFromArriving() throws Exception {
        for (String table : List.of("enrolment", "digital_key", "audit_event")) {
            var person = new Registered().at(OFFICE);
            var reader = atCode(person);
            var node = secondNode();
            var code = postbag.code();
            var form = reader.at(node.port()).form(CODE_PATH, "code", code);

            midway().stop(table, () -> reader.send(form), End.killed(node));

            assertThat(keys.active(person.id)).isEmpty();
            assertThat(reader.at(port).send(CODE_PATH, "code", code).path()).isEqualTo("/activation/done");
            assertThat(keys.active(person.id)).hasSize(1);
        }
    }

    private Reader atCode(Registered person) throws Exception {
        var reader = person.withAccount();
        postbag.empty();
        reader.send("/activation/select", "key", "email-code");
        assertThat(reader.path()).isEqualTo(CODE_PATH);
        return reader;
    }

    private static Reader chooses(Reader reader, String username, String password) throws Exception {
        return reader.send("/activation/account", "username", username, "password", password, "repeated", password);
    }

    private int audited(Registered person, String kind) {
        return count("select count(*) from audit_event where person_id = :person and kind = '" + kind + "'", person);
    }

    private int sessions(Registered person) {
        return count("select count(*) from logon_session where person_id = :person", person);
    }

    private int count(String sql, Registered person) {
        return jdbc.sql(sql)
                .param("person", person.id.value())
                .query(Integer.class)
                .single();
    }
}
