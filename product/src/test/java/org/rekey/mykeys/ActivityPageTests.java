package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rekey.key.KeySuspension;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;
import org.rekey.person.UsernameChanged;
import org.rekey.recovery.PasswordRecovered;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/// What happened of late, and saying that something of it was somebody else.
@Tag("J6.5")
class ActivityPageTests extends OverHttp {
    private static final String DESK_MAIL = "mykeys.activity.mail.desk";
    private static final String HOLDER_MAIL = "mykeys.activity.mail.holder";

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MeterRegistry meters;

    private Reader reports(Reader reader, String path) throws Exception {
        return reader.open(path).send(path);
    }

    /// Where the latest thing of that name is reported that does not belong to the session that looks.
    private static String report(Reader reader, String what) throws Exception {
        return reader.open("/mykeys/activity").found("href=\"([^\"]*/not-mine)\"[^(]*\\([^)]*" + what);
    }

    private UUID latest(PersonId person, String kind) {
        return jdbc.sql("""
                        select event_id from audit_event
                        where person_id = :person and kind = :kind
                        order by at desc
                        limit 1
                        """)
                .param("person", person.value())
                .param("kind", kind)
                .query(UUID.class)
                .single();
    }

    @Test
    void showsLogonsWithServiceKeyAndRoughPlace() throws Exception {
        var person = new Holder("rita@example.org");
        person.atHome();
        var reader = person.atHome("nl").open("/mykeys/activity");

        assertThat(reader.text())
                .contains("Aangemeld: Mijn digitale sleutels", "Met: Token (papieren kaart)")
                .contains("Ongeveer vanuit: Eikendorp, België", "deze sessie")
                .contains("Gebruikersnaam gekozen", "Wachtwoord gekozen", "Dit was ik niet");
    }

    @Test
    void whatIsKeptOfAnAddressIsThePlaceAlone() throws Exception {
        var person = new Holder("rita@example.org");
        var copy = person.atHome().open("/mykeys/data/file").body();

        assertThat(copy).contains("\"BE:Eikendorp\"").doesNotContain("127.0.0.1");
    }

    @Test
    void aLogonOfSomebodyElseSuspendsItsKeyEndsEverySessionAndTellsHolderAndDesk() throws Exception {
        var person = new Holder("rita@example.org");
        person.holds("email-code", 350);
        var thief = person.atHome();
        var reader = person.atHome();
        var path = report(reader, "Logged on");
        postbag.empty();

        reader.open(path);
        assertThat(reader.text())
                .contains("This key is suspended, so that nobody can log on with it: Token card")
                .contains("You are logged out everywhere", "Then you can log on with: Code by e-mail")
                .doesNotContain("no key left");
        var form = reader.form(path);
        reader.send(path);
        var again = reader.send(form);

        var reference = postbag.of(DESK_MAIL).get("reference");
        assertThat(reader.path()).startsWith("/mykeys/activity/reported/");
        assertThat(reader.text()).contains(String.valueOf(reference), "The service desk knows of it", "1700");
        assertThat(again.uri().getPath()).isEqualTo(reader.path());
        assertThat(again.body()).contains(reference);
        assertThat(person.states()).containsEntry("token-card", "SUSPENDED").containsEntry("email-code", "ACTIVE");
        assertThat(thief.open("/answered").body()).isEqualTo("nobody");
        assertThat(reader.open("/answered").body()).isEqualTo("nobody");
        assertThat(postbag.templates()).containsExactlyInAnyOrder(DESK_MAIL, HOLDER_MAIL);
        assertThat(postbag.of(DESK_MAIL).toString()).doesNotContain("Peeters", "rita", "tax");
        assertThat(person.notices()).contains("notice.key-reported");
        assertThat(person.audited("activity-disowned")).containsExactly("logon");
        assertThat(meters.counter("rekey.activity.disowned", "key_type", "none", "service", "none", "detail", "logon")
                        .count())
                .isPositive();
    }

    @Test
    void whoHasNoOtherKeyIsWarnedAndToldWhoHelps() throws Exception {
        var person = new Holder("rita@example.org");
        person.atHome();
        var reader = person.atHome();
        var path = report(reader, "Logged on");

        assertThat(reader.open(path).text()).contains("Afterwards you have no key left", "call the service desk first");
        reader.send(path);

        assertThat(reader.text()).contains("You have no key left", "registration office");
        assertThat(postbag.of(DESK_MAIL).get("left")).contains("needs your help");
    }

    @Test
    void aKeyThatSomebodyElseActivatedGoesWithTheOneThatOpenedTheDoor() throws Exception {
        today.is("2020-06-01T10:00:00Z"); // when a new key did not take the place of the card
        var person = new Holder("rita@example.org");
        var thief = person.atHome();
        var path = thief.open("/mykeys").found("href=\"(/mykeys/[0-9a-f-]{36}/email)\"");
        person.activatesMailCode(thief.open(path));
        person.holds("mobile-app", 400);
        var reader = person.atHome();

        var report = report(reader, "activated: Code by e-mail");
        assertThat(reader.open(report).text()).contains("log on with it: Code by e-mail", "log on with it: Token card");
        reader.send(report);

        assertThat(person.active()).containsExactly("mobile-app");
        assertThat(person.audited("activity-disowned")).containsExactly("change");
    }

    @Test
    void aChangeWithoutASessionSuspendsNothingButIsReported() throws Exception {
        var person = new Holder("rita@example.org");
        var elsewhere = person.atHome();
        var reader = person.atHome();

        var path = report(reader, "Username chosen");
        assertThat(reader.open(path).text()).contains("No key is suspended");
        reader.send(path);

        assertThat(person.active()).containsExactly("token-card");
        assertThat(reader.text()).doesNotContain("is suspended");
        assertThat(elsewhere.open("/answered").body()).isEqualTo("nobody");
        assertThat(reader.open("/answered").body()).isEqualTo("nobody");
    }

    @Test
    void aForgottenPasswordThatSomebodyElseReplacedSuspendsTheKeyThatStoodInForIt() throws Exception {
        var person = new Holder("rita@example.org");
        person.holds("email-code", 350);
        var now = InstantSource.system().instant();
        events.publishEvent(new PasswordRecovered(now, person.id, new KeyTypeId("email-code")));
        var reader = person.atHome();

        reports(reader, report(reader, "Forgotten password replaced"));

        assertThat(person.active()).containsExactly("token-card");
    }

    @ParameterizedTest
    @EnumSource(names = {"BY_HOLDER", "DEACTIVATED"})
    void aKeyInDoubtThatDoesNotWorkAnyhowCannotComeBackEither(KeySuspension why) throws Exception {
        var person = new Holder("rita@example.org");
        var mail = person.holds("email-code", 350);
        var now = InstantSource.system().instant();
        events.publishEvent(new PasswordRecovered(now, person.id, new KeyTypeId("email-code")));
        keys.suspend(mail, why, null, now);
        var reader = person.atHome();

        reports(reader, report(reader, "Forgotten password replaced"));

        assertThat(keys.suspended(person.id)).allMatch(one -> one.why() == KeySuspension.REPORTED);
    }

    @ParameterizedTest
    @CsvSource({
        "BY_HOLDER, suspended: ",
        "REPORTED, suspended after your report: ",
        "REPLACED, replaced: ",
        "DEACTIVATED, deactivated: "
    })
    void aKeyThatWasSuspendedIsSpokenOfAsItsHolderKnowsIt(KeySuspension why, String said) throws Exception {
        var person = new Holder("rita@example.org");
        keys.suspend(
                person.holds("email-code", 350),
                why,
                null,
                InstantSource.system().instant());

        assertThat(person.atHome().open("/mykeys/activity").text()).contains("Digital key " + said + " Code by e-mail");
    }

    @Test
    void whatAnOfficerDidIsSaidToBeAnOfficesAndTellsNotWhereTheOfficerWas() throws Exception {
        var officer = new Holder("officer@example.org").atHome();
        var person = new Holder("rita@example.org");
        var key = person.holds("email-code", 350);
        assertThat(officer.open("/suspending?key=" + key).body()).isEqualTo("suspended");
        assertThat(person.notices()).contains("notice.key-suspended-by-desk");
        var reader = person.atHome();

        var report = report(reader, "suspended: Code by e-mail");
        assertThat(reader.open(report).text())
                .contains("By the service desk or an office", "No key is suspended")
                .doesNotContain("Eikendorp");
    }

    @Test
    void whatWasReportedBearsItsNumberAndCannotBeReportedAgain() throws Exception {
        var person = new Holder("rita@example.org");
        var path = report(person.atHome(), "Username chosen");
        reports(person.atHome(), path);
        var reference = postbag.of(DESK_MAIL).get("reference");

        var reader = person.atHome().open("/mykeys/activity");
        assertThat(reader.text()).contains("reported, number " + reference);
        assertThat(reader.open(path).path()).isEqualTo("/mykeys/activity");
        assertThat(person.audited("activity-disowned")).hasSize(1);
    }

    @Test
    void ofAnotherPersonOrOfAnotherKindIsNotFound() throws Exception {
        var other = new Holder("other@example.org");
        var theirs = other.atHome();
        var person = new Holder("rita@example.org");
        var reader = person.atHome().open("/mykeys/activity");
        var foreign = latest(other.id, "session-started");

        for (var id : new UUID[] {foreign, latest(person.id, "person-enrolled"), UUID.randomUUID()}) {
            var path = "/mykeys/activity/" + id + "/not-mine";
            assertThat(reader.send(reader.form(path)).statusCode()).isEqualTo(404);
            assertThat(new Reader(port, "en")
                            .open("/mykeys/activity/reported/" + id)
                            .path())
                    .startsWith("/logon/");
        }
        assertThat(reader.open("/mykeys/activity?before=" + foreign).text()).contains("There is nothing earlier");
        assertThat(theirs.open("/answered").body()).isEqualTo("token-card at 300");
        assertThat(other.active()).containsExactly("token-card");
    }

    @Test
    void onlyAFreshLogonMayReport() throws Exception {
        var person = new Holder("rita@example.org");
        var reader = person.atHome();
        var path = report(reader, "Username chosen");
        var form = reader.form(path);
        person.waitsTooLong();

        assertThat(reader.send(form).statusCode()).isEqualTo(403);
        assertThat(person.audited("activity-disowned")).isEmpty();
    }

    @Test
    void goesBackPageByPageAndNoFurtherThanTheSettingSays() throws Exception {
        var person = new Holder("rita@example.org");
        var now = InstantSource.system().instant();
        for (int i = 0; i < 30; i++) {
            changed(person.id, now.minus(Duration.ofDays(i)));
        }
        changed(person.id, now.minus(Duration.ofDays(181)));
        var reader = person.atHome().open("/mykeys/activity");

        assertThat(count(reader)).isEqualTo(25);
        reader.open(reader.found("href=\"(/mykeys/activity\\?before=[^\"]*)\""));

        // thirty changes, the first name, password and key, and the logon
        assertThat(count(reader)).isEqualTo(34 - 25);
        assertThat(reader.text()).doesNotContain("Earlier").contains("To the latest");
    }

    private void changed(PersonId person, Instant at) {
        events.publishEvent(new UsernameChanged(person, at));
    }

    private static long count(Reader reader) {
        return reader.body().split("class=\"happening\"", -1).length - 1L;
    }
}
