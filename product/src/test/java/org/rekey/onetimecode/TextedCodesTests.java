package org.rekey.onetimecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.key.KeyFixture.NOON;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.key.KeyFixture;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.key.Verification.Accepted;
import org.rekey.key.Verification.Rejected;
import org.rekey.person.Language;
import org.rekey.person.MobileNumber;
import org.rekey.person.MobileNumberChanged;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class TextedCodesTests {
    private final MobileNumber number = new MobileNumber(
            "+3247" + (1_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 8_999_999)));
    private final KeyFixture fixture;
    private final OneTimeCodes codes;
    private final PersonId person;
    private final UUID flow = UUID.randomUUID();

    TextedCodesTests(JdbcClient jdbc, TransactionTemplate transactions) {
        fixture = new KeyFixture(jdbc, transactions);
        codes = CodeFixture.codes(fixture);
        person = fixture.person();
    }

    @Test
    void aCodeGoesToTheTelephoneAndIsGoodOnce() {
        send(person, flow, NOON);
        var code = fixture.recipient.code(person);

        assertThat(fixture.recipient.mails())
                .singleElement()
                .satisfies(text -> assertThat(text.to()).hasValue(number));
        assertThat(redeem(code, NOON)).isInstanceOf(Accepted.class);
        assertThat(redeem(code, NOON)).isInstanceOf(Rejected.class);
    }

    @Test
    void aPersonGetsSoManyOnADayAndNoMore() {
        for (int hour = 0; hour < CodeFixture.SETTINGS.textsPerPerson(); hour++) {
            assertThat(send(person, UUID.randomUUID(), at(hour))).isInstanceOf(CodeSending.OnItsWay.class);
        }

        assertThat(send(person, UUID.randomUUID(), at(11))).isEqualTo(new CodeSending.Refused(at(13)));
        assertThat(send(person, UUID.randomUUID(), at(13))).isInstanceOf(CodeSending.OnItsWay.class);
    }

    @Test
    void tellsHowLongToWaitOnceTheLastOfTheDayHasExpired() {
        for (int hour = 0; hour < CodeFixture.SETTINGS.textsPerPerson(); hour++) {
            send(person, hour == 5 ? flow : UUID.randomUUID(), at(hour));
        }

        assertThat(send(person, flow, at(5).plusSeconds(60))).isInstanceOf(CodeSending.OnItsWay.class);
        assertThat(send(person, flow, at(6))).isEqualTo(new CodeSending.Refused(at(13)));
    }

    @Test
    @Tag("J1.6")
    void strangersWhoKnowThePasswordLeaveSomeToTheHolder() {
        for (int hour = 0; hour < CodeSettings.strangersShare(CodeFixture.SETTINGS.textsPerPerson()); hour++) {
            assertThat(send(person, UUID.randomUUID(), at(hour), false)).isInstanceOf(CodeSending.OnItsWay.class);
        }

        assertThat(send(person, UUID.randomUUID(), at(11), false)).isEqualTo(new CodeSending.Refused(at(13)));
        assertThat(send(person, UUID.randomUUID(), at(11))).isInstanceOf(CodeSending.OnItsWay.class);
    }

    @Test
    void aNumberGetsSoManyOnADayWhoeverAsks() {
        for (int hour = 0; hour < CodeFixture.SETTINGS.textsPerNumber(); hour++) {
            send(fixture.person(), UUID.randomUUID(), at(hour));
        }

        assertThat(send(fixture.person(), UUID.randomUUID(), at(11))).isInstanceOf(CodeSending.Refused.class);
    }

    @Test
    void aChangedNumberMakesVoidWhatIsOnItsWay() {
        send(person, flow, NOON);

        codes.on(new MobileNumberChanged(person, true, NOON));

        assertThat(redeem(fixture.recipient.code(person), NOON)).isInstanceOf(Rejected.class);
    }

    /// The noon of the tests is 11:00 UTC: the day ends thirteen hours after it.
    private Instant at(int hour) {
        return NOON.plusSeconds(hour * 3600L);
    }

    private CodeSending send(PersonId whose, UUID in, Instant now) {
        return send(whose, in, now, true);
    }

    private CodeSending send(PersonId whose, UUID in, Instant now, boolean known) {
        return codes.send(
                new CodeRequest(CodePurpose.LOGON, in, whose, number, Language.EN, "Tax", "some.text", false, known),
                now);
    }

    private Verification redeem(String code, Instant now) {
        return codes.redeem(new CodeClaim(CodePurpose.LOGON, flow, person, number), new Submission(code), now);
    }
}
