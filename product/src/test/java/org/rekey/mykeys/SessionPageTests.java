package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Where people are logged on, and how they end it there.
@Tag("J6.5")
class SessionPageTests extends OverHttp {
    private static String end(Reader reader) {
        return reader.found("action=\"(/mykeys/sessions/[0-9a-f-]{36}/end)\"");
    }

    @Test
    void showsBrowserTimeKeyAndServices() throws Exception {
        var person = new Holder("rita@example.org");
        var reader = person.atHome();
        jdbc.sql("""
                insert into session_service (session_hash, service_id, sid, used_at)
                select session_hash, :service, gen_random_uuid(), now() from logon_session where person_id = :person
                """)
                .param("service", services.byClientId("tax").orElseThrow().id().value())
                .param("person", person.id.value())
                .update();
        jdbc.sql("update logon_session set device = 'firefox windows' where person_id = :person")
                .param("person", person.id.value())
                .update();

        reader.open("/mykeys/sessions");

        assertThat(reader.text()).contains("Firefox, Windows", "this browser", "Token card", "Used for tax");
        assertThat(reader.text()).contains("You are logged on nowhere else");
    }

    /// Also where somebody is asked for another key in the middle of a session.
    @Test
    void canBeLeftFromEveryPage() throws Exception {
        var person = new Holder("rita@example.org");
        var path = "/mykeys/keys/" + person.key("token-card") + "/suspend";
        var reader = person.atHome();
        person.waitsTooLong();
        reader.open(path);
        reader.send("/mykeys/again", "path", path, "level", reader.found("name=\"level\" value=\"(\\d+)\""));
        var logon = reader.path();

        for (var page : new String[] {logon, logon + "/token-card", logon + "/mobile-app", "/forgotten"}) {
            assertThat(reader.open(page).body()).containsOnlyOnce("action=\"/logout\"");
        }
        assertThat(reader.open("/logout").body()).containsOnlyOnce("action=\"/logout\"");
        assertThat(new Reader(port, "en").open("/forgotten").body()).doesNotContain("action=\"/logout\"");
    }

    @Test
    void saysRoughlyWhereEachWasOpened() throws Exception {
        var person = new Holder("rita@example.org");
        var nowhere = new Reader(port, "en").from("203.0.113.7").open("/mykeys");
        person.answersTheCard(person.atPassword(nowhere, "later"));
        var reader = person.atHome();

        assertThat(reader.open("/mykeys/sessions").text()).containsOnlyOnce("Roughly from Eikendorp, Belgium");
    }

    @Test
    void endsOneThatIsElsewhereOnceOrTwice() throws Exception {
        var person = new Holder("rita@example.org");
        var elsewhere = person.atHome();
        var reader = person.atHome();
        var path = end(reader.open("/mykeys/sessions"));

        var form = reader.form(path);
        reader.send(form);
        var again = reader.send(form);

        assertThat(again.uri().toString()).endsWith("/mykeys/sessions?done=one");
        assertThat(elsewhere.open("/answered").body()).isEqualTo("nobody");
        assertThat(reader.open("/answered").body()).isEqualTo("token-card at 300");
        assertThat(person.audited("session-ended")).containsExactly("by-holder");
    }

    @Test
    void endsAllTheOthersAndKeepsThisOne() throws Exception {
        var person = new Holder("rita@example.org");
        var one = person.atHome();
        var other = person.atHome();
        var reader = person.atHome();

        reader.open("/mykeys/sessions").send("/mykeys/sessions/others/end");

        assertThat(reader.text()).contains("All other sessions have been ended", "You are logged on nowhere else");
        assertThat(one.open("/answered").body()).isEqualTo("nobody");
        assertThat(other.open("/answered").body()).isEqualTo("nobody");
    }

    @Test
    void leadsBackToTheListWhenTheSessionWasOverBefore() throws Exception {
        var person = new Holder("rita@example.org");
        person.atHome();
        var reader = person.atHome();
        var path = end(reader.open("/mykeys/sessions"));
        jdbc.sql("delete from logon_session where person_id = :person")
                .param("person", person.id.value())
                .update();

        person.answersTheCard(person.atPassword(reader.send(path), "later"));

        assertThat(reader.path()).isEqualTo("/mykeys/sessions");
    }

    @Test
    void ofAnotherPersonIsNotFound() throws Exception {
        var other = new Holder("other@example.org");
        var theirs = other.atHome();
        var theirFlow = jdbc.sql("select flow_id from logon_session where person_id = :person")
                .param("person", other.id.value())
                .query(UUID.class)
                .single();
        var person = new Holder("rita@example.org");
        person.atHome();
        var reader = person.atHome().open("/mykeys/sessions");

        assertThat(reader.send(reader.form("/mykeys/sessions/" + theirFlow + "/end"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(reader.send(reader.form("/mykeys/sessions/" + UUID.randomUUID() + "/end"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(theirs.open("/answered").body()).isEqualTo("token-card at 300");
    }
}
