package org.rekey.onetimecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.key.KeyFixture.NOON;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.key.KeyFixture;
import org.rekey.onetimecode.CodeSending.OnItsWay;
import org.rekey.onetimecode.CodeSending.Refused;
import org.rekey.person.EmailAddress;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class CodeLimitsTests {
    private final KeyFixture fixture;
    private final OneTimeCodes codes;
    private final EmailAddress address = new EmailAddress("a" + UUID.randomUUID() + "@example.org");
    private final PersonId person;
    private final UUID flow = UUID.randomUUID();

    CodeLimitsTests(JdbcClient jdbc, TransactionTemplate transactions) {
        fixture = new KeyFixture(jdbc, transactions);
        codes = CodeFixture.codes(fixture);
        person = fixture.person();
    }

    @Test
    void aPersonGetsSoManyAnHourInWhateverFlows() {
        for (int i = 0; i < CodeFixture.SETTINGS.perPerson(); i++) {
            var request = logon(person, UUID.randomUUID());
            assertThat(codes.send(request, NOON.plusSeconds(i))).isInstanceOf(OnItsWay.class);
        }

        assertThat(codes.send(logon(person, flow), NOON.plusSeconds(60)))
                .isEqualTo(new Refused(NOON.plusSeconds(3600)));
        assertThat(codes.send(logon(person, flow), NOON.plusSeconds(3600))).isInstanceOf(OnItsWay.class);
    }

    @Test
    @Tag("J1.6")
    void strangersWhoKnowThePasswordLeaveSomeToTheHolder() {
        int share = CodeSettings.strangersShare(CodeFixture.SETTINGS.perPerson());
        for (int i = 0; i < share; i++) {
            assertThat(codes.send(strangers(UUID.randomUUID(), false), NOON)).isInstanceOf(OnItsWay.class);
        }

        assertThat(codes.send(strangers(flow, false), NOON)).isInstanceOf(Refused.class);
        assertThat(codes.send(logon(person, flow), NOON)).isInstanceOf(OnItsWay.class);
        assertThat(codes.send(strangers(flow, true), NOON.plusSeconds(60))).isInstanceOf(OnItsWay.class);
        assertThat(fixture.recipient.mails()).hasSize(share + 1);
    }

    @Test
    @Tag("J1.6")
    void strangersWaitForTheirOwnShareWhateverTheHolderHadSent() {
        codes.send(logon(person, UUID.randomUUID()), NOON.minusSeconds(1200));
        for (int i = 0; i < CodeSettings.strangersShare(CodeFixture.SETTINGS.perPerson()); i++) {
            codes.send(strangers(UUID.randomUUID(), false), NOON.plusSeconds(i));
        }

        assertThat(codes.send(strangers(flow, false), NOON.plusSeconds(60)))
                .isEqualTo(new Refused(NOON.plusSeconds(3600)));
    }

    @Test
    @Tag("J2.5")
    void whoeverAsksForAnotherAfterTheLastHasExpiredIsToldHowLongToWait() {
        for (int i = 0; i < CodeFixture.SETTINGS.perPerson(); i++) {
            codes.send(again(), NOON.plusSeconds(60 * i));
        }

        assertThat(codes.send(again(), NOON.plusSeconds(240))).isInstanceOf(OnItsWay.class);
        assertThat(codes.send(again(), NOON.plusSeconds(600))).isEqualTo(new Refused(NOON.plusSeconds(3600)));
        assertThat(codes.send(logon(person, flow), NOON.plusSeconds(600)))
                .isEqualTo(new Refused(NOON.plusSeconds(3600)));
        assertThat(fixture.recipient.mails()).hasSize(CodeFixture.SETTINGS.perPerson());
    }

    @Test
    void anAddressGetsSoManyAnHourFromWhomever() {
        for (int i = 0; i < CodeFixture.SETTINGS.perAddress(); i++) {
            codes.send(logon(fixture.person(), UUID.randomUUID()), NOON);
        }

        assertThat(codes.send(logon(person, flow), NOON)).isInstanceOf(Refused.class);
    }

    @Test
    @Tag("J1.6")
    void whoeverClaimsAnAddressOfSomebodyElseTakesNoCodesFromHisLogons() {
        for (int i = 0; i < CodeFixture.SETTINGS.perAddress(); i++) {
            codes.send(claim(fixture.person(), UUID.randomUUID()), NOON);
        }

        assertThat(codes.send(claim(fixture.person(), UUID.randomUUID()), NOON)).isInstanceOf(Refused.class);
        assertThat(codes.send(logon(person, flow), NOON)).isInstanceOf(OnItsWay.class);
    }

    private CodeRequest logon(PersonId whose, UUID in) {
        return request(CodePurpose.LOGON, whose, in, false, true);
    }

    private CodeRequest again() {
        return request(CodePurpose.LOGON, person, flow, true, true);
    }

    private CodeRequest claim(PersonId whose, UUID in) {
        return request(CodePurpose.ADDRESS_CHANGE, whose, in, false, true);
    }

    private CodeRequest strangers(UUID in, boolean resend) {
        return request(CodePurpose.LOGON, person, in, resend, false);
    }

    private CodeRequest request(CodePurpose purpose, PersonId whose, UUID in, boolean resend, boolean known) {
        return new CodeRequest(purpose, in, whose, address, Language.EN, "Tax", "some.mail", resend, known);
    }
}
