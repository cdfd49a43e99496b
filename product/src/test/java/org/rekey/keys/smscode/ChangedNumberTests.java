package org.rekey.keys.smscode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.key.KeyFixture.NOON;
import static org.rekey.key.KeyFixture.logon;
import static org.rekey.keys.smscode.SmsFixture.NUMBER;
import static org.rekey.keys.smscode.SmsFixture.OTHER;

import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyActivated;
import org.rekey.key.KeyDeactivated;
import org.rekey.key.KeyFixture;
import org.rekey.key.Submission;
import org.rekey.key.Verification.Rejected;
import org.rekey.person.Language;
import org.rekey.person.MobileNumber;
import org.rekey.person.MobileNumberChanged;
import org.rekey.person.MobileNumberReplaced;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class ChangedNumberTests {
    private final SmsFixture sms;
    private final KeyFixture fixture;
    private final PersonId holder;

    ChangedNumberTests(JdbcClient jdbc, TransactionTemplate transactions) {
        sms = new SmsFixture(jdbc, transactions);
        fixture = sms.keys;
        holder = fixture.person();
    }

    @Test
    void makesAnotherKey() {
        var former = sms.key(holder, NUMBER);
        fixture.events.clear();

        change(OTHER);

        var active = fixture.keys(sms.type).active(holder).getFirst();
        assertThat(active.id()).isNotEqualTo(former.id());
        assertThat(sms.numbers.of(active)).hasValue(OTHER);
        assertThat(active.lineage().parent()).isEqualTo(former.id());
        assertThat(active.lineage().proven()).isEqualTo(former.lineage().proven());
        assertThat(fixture.one(KeyDeactivated.class)).isNotNull();
        assertThat(fixture.one(KeyActivated.class)).isNotNull();
    }

    /// With a key or without: the messages of the service went there.
    @Test
    void isToldToTheFormerNumber() {
        change(NUMBER);
        assertThat(fixture.recipient.mails()).isEmpty();

        change(OTHER);

        var told = fixture.persons.published(MobileNumberReplaced.class);
        assertThat(told).extracting(MobileNumberReplaced::former).containsExactly(NUMBER);
        sms.changedNumber.on(told.getFirst());
        assertThat(fixture.recipient.mails()).singleElement().satisfies(text -> {
            assertThat(text.to()).hasValue(NUMBER);
            assertThat(text.template()).isEqualTo("key.sms-code.text.moved");
            assertThat(text.language()).isEqualTo(Language.EN);
            assertThat(text.values().toString()).doesNotContain("470654321");
        });
    }

    @Test
    void theFormerKeyOpensNothingAnyMore() {
        var former = sms.key(holder, NUMBER);
        var logon = logon();
        sms.type.challenge(former, logon, NOON);
        var code = fixture.recipient.code(holder);

        change(OTHER);

        assertThat(sms.type.verify(former, logon, new Submission(code), NOON)).isInstanceOf(Rejected.class);
    }

    @Test
    void ofACountryThatIsNotTakenBindsNothing() {
        var key = sms.key(holder, NUMBER);

        change(new MobileNumber("+33612345678"));

        assertThat(fixture.keys(sms.type).active(holder))
                .extracting(DigitalKey::id)
                .containsExactly(key.id());
        assertThat(sms.numbers.of(key)).hasValue(NUMBER);
    }

    @Test
    void theSameNumberChangesNothing() {
        var key = sms.key(holder, NUMBER);

        change(NUMBER);

        assertThat(fixture.keys(sms.type).active(holder))
                .extracting(DigitalKey::id)
                .containsExactly(key.id());
        assertThat(fixture.recipient.mails()).isEmpty();
    }

    private void change(MobileNumber number) {
        fixture.persons.people().changeMobile(holder, number, NOON);
        sms.changedNumber.on(new MobileNumberChanged(holder, true, NOON));
    }
}
