package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// A person takes a copy of everything that is known of them.
@Tag("J6.2")
class OwnDataPageTests extends OverHttp {
    @Test
    void tellsWhatIsKeptAndHandsTheCopyOver() throws Exception {
        var person = new Holder("rita@example.org");
        var reader = person.atHome();

        reader.open("/mykeys/data");
        assertThat(reader.text()).contains("Your own data", "Download the file");

        var copy = JsonMapper.shared().readTree(reader.open("/mykeys/data/file").body());
        assertThat(copy.at("/person/email/address").asString()).isEqualTo("rita@example.org");
        assertThat(copy.at("/person/keys/0/type").asString()).isEqualTo("token-card");
        assertThat(copy.get("sessions").size()).isEqualTo(1);
        assertThat(copy.at("/sessions/0").propertyNames())
                .contains("device", "endsAt")
                .doesNotContain("endedAt");
        assertThat(copy.get("events").findValuesAsString("kind")).contains("person-enrolled", "session-started");
        assertThat(copy.toString()).doesNotContain("tags", "argon2", "sealed", "password\"");
        assertThat(person.audited("own-data-copied")).hasSize(1);
    }

    @Test
    void asksForALogonOfLateFirst() throws Exception {
        var person = new Holder("rita@example.org");
        var reader = person.atHome();
        jdbc.sql("""
                update logon_session
                set authenticated_at = authenticated_at - interval '50 minutes'
                where person_id = :person
                """).param("person", person.id.value()).update();

        assertThat(reader.open("/mykeys/data/file").body()).doesNotContain("rita@example.org");
        assertThat(person.audited("own-data-copied")).isEmpty();
    }
}
