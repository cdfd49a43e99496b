package org.rekey.keys.smscode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.key.KeyFixture.NOON;
import static org.rekey.key.KeyFixture.again;
import static org.rekey.key.KeyFixture.logon;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyFixture;
import org.rekey.key.KeyTrial;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypeContract;
import org.rekey.key.LogonReference;
import org.rekey.keys.smscode.CodeOnItsWay.State;
import org.rekey.person.MobileNumber;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class SmsCodeTests implements KeyTypeContract {
    private final SmsFixture sms;
    private final KeyFixture fixture;
    private final SmsCode type;

    SmsCodeTests(JdbcClient jdbc, TransactionTemplate transactions) {
        sms = new SmsFixture(jdbc, transactions);
        fixture = sms.keys;
        type = sms.type;
    }

    @Override
    public KeyTrial trial() {
        return new Trial();
    }

    @Test
    void isWorthLevel400AndRestricted() {
        assertThat(type.level().value()).isEqualTo(400);
        assertThat(type.restricted()).isTrue();
    }

    @Test
    void sendsOneCodeForALogonAndSaysWhereTo() {
        var key = trial().issue(trial().holder());
        var logon = logon();

        var challenge = type.challenge(key, logon, NOON);
        type.challenge(key, logon, NOON.plusSeconds(61));

        var number = sms.numbers.of(key).orElseThrow();
        assertThat(challenge).isEqualTo(new SmsCodeChallenge(number.masked(), new CodeOnItsWay(State.SENT, 5)));
        assertThat(fixture.recipient.mails()).singleElement().satisfies(text -> {
            assertThat(text.to()).hasValue(number);
            assertThat(text.template()).isEqualTo("key.sms-code.text.logon");
            assertThat(text.values()).containsEntry("service", "Tax declaration");
        });
    }

    @Test
    void saysThatACodeHasExpiredAndSendsAnotherWhenAsked() {
        var key = trial().issue(trial().holder());
        var logon = logon();
        type.challenge(key, logon, NOON);
        var later = NOON.plusSeconds(301);

        assertThat(type.challenge(key, logon, later).code().state()).isEqualTo(State.EXPIRED);
        assertThat(type.challenge(key, again(logon), later).code().state()).isEqualTo(State.SENT);
        assertThat(fixture.recipient.mails()).hasSize(2);
    }

    @Test
    void whileNoMessagesLeaveItSaysSoAndSendsNothing() {
        var key = trial().issue(trial().holder());
        fixture.recipient.texts(false);

        assertThat(type.available()).isFalse();
        assertThat(type.challenge(key, logon(), NOON).code()).isEqualTo(CodeOnItsWay.OUT_OF_ORDER);
        assertThat(fixture.recipient.mails()).isEmpty();
    }

    @Test
    void theNumberLiesSealed() {
        trial().issue(trial().holder());

        assertThat(fixture.jdbc
                        .sql("select encode(sealed, 'escape') from sms_code_key")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains("+32"));
    }

    private final class Trial implements KeyTrial {
        @Override
        public KeyType<?> type() {
            return type;
        }

        @Override
        public KeyFixture fixture() {
            return fixture;
        }

        @Override
        public PersonId holder() {
            return fixture.person();
        }

        @Override
        public DigitalKey issue(PersonId holder) {
            var digits = 1_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 8_999_999);
            return sms.key(holder, new MobileNumber("+3247" + digits));
        }

        @Override
        public String rightAnswer(DigitalKey key, LogonReference logon, Instant now) {
            return fixture.recipient.code(key.holder());
        }

        @Override
        public String wrongAnswer() {
            return "00000000";
        }

        @Override
        public @Nullable Instant late() {
            return NOON.plusSeconds(300);
        }

        @Override
        public boolean asksEachLogon() {
            return true;
        }
    }
}
