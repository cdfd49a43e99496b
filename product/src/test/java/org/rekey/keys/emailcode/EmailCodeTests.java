package org.rekey.keys.emailcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rekey.key.KeyFixture.NOON;
import static org.rekey.key.KeyFixture.again;
import static org.rekey.key.KeyFixture.logon;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.key.Activation.Readiness;
import org.rekey.key.ActivationVoid;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyFixture;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTrial;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypeContract;
import org.rekey.key.LogonReference;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.key.Verification.Accepted;
import org.rekey.key.Verification.Reason;
import org.rekey.key.Verification.Rejected;
import org.rekey.keys.emailcode.CodeOnItsWay.State;
import org.rekey.onetimecode.CodeFixture;
import org.rekey.onetimecode.RegistrationCodes;
import org.rekey.person.EmailAddress;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class EmailCodeTests implements KeyTypeContract {
    private final KeyFixture fixture;
    private final EmailCode type;
    private final EmailCodeActivation activation;

    EmailCodeTests(JdbcClient jdbc, TransactionTemplate transactions) {
        fixture = new KeyFixture(jdbc, transactions);
        var codes = CodeFixture.codes(fixture);
        var mailbox = new Mailbox(fixture.persons.people(), codes);
        activation = new EmailCodeActivation(
                mailbox,
                new RegistrationCodes(codes, fixture.pending(), transactions),
                fixture.pending(),
                transactions);
        type = new EmailCode(mailbox, codes, activation, new EmailCodeSettings(350, Set.of("pwd", "otp")));
    }

    @Override
    public KeyTrial trial() {
        return new Trial();
    }

    @Test
    void sendsOneCodeForALogonAndSaysWhereTo() {
        var key = trial().issue(fixture.personWith(new EmailAddress("ann@example.org")));
        var logon = logon();

        var challenge = type.challenge(key, logon, NOON);
        type.challenge(key, logon, NOON.plusSeconds(61));

        assertThat(challenge).isEqualTo(new EmailCodeChallenge("a•••@example.org", new CodeOnItsWay(State.SENT, 5)));
        assertThat(fixture.recipient.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo("key.email-code.mail.logon");
            assertThat(mail.values()).containsEntry("service", "Tax declaration");
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
    void sendsNothingToAnAddressThatWasNeverConfirmed() {
        var key = trial().issue(fixture.person());

        var challenge = type.challenge(key, logon(), NOON);

        assertThat(challenge.address()).isNull();
        assertThat(challenge.code().state()).isEqualTo(State.NO_ADDRESS);
        assertThat(fixture.recipient.mails()).isEmpty();
    }

    @Nested
    @Tag("J2.5")
    class Activating {
        private final PersonId holder = trial().holder();
        private final LogonReference flow = logon();

        @Test
        void needsAConfirmedAddress() {
            assertThat(activation.readiness(fixture.person())).isEqualTo(Readiness.NEEDS_EMAIL);
            assertThat(activation.readiness(holder)).isEqualTo(Readiness.READY);
        }

        @Test
        void aReloadSendsNothingAndRestartSendsAnother() {
            var first = activation.begin(holder, flow, NOON);

            assertThat(activation.begin(holder, flow, NOON)).isEqualTo(first);
            assertThat(fixture.recipient.mails()).hasSize(1);
            activation.restart(holder, flow, NOON.plusSeconds(30));
            assertThat(fixture.recipient.mails()).hasSize(2);
        }

        @Test
        void theRegistrationCodeBindsOnce() {
            activation.begin(holder, flow, NOON);

            assertThat(prove()).isEqualTo(new Accepted());
            assertThat(prove()).isInstanceOf(Rejected.class);
            activation.bind(holder, flow, new KeyId(UUID.randomUUID()), NOON);

            assertThatThrownBy(this::bind).isInstanceOf(ActivationVoid.class);
        }

        @Test
        void ofTwoRightCodesAtOneMomentOneBinds() throws Exception {
            activation.begin(holder, flow, NOON);
            Callable<Verification> prove = this::prove;

            try (var pool = Executors.newFixedThreadPool(2)) {
                var verdicts = pool.invokeAll(List.of(prove, prove));

                assertThat(List.of(verdicts.get(0).get(), verdicts.get(1).get()))
                        .filteredOn(Accepted.class::isInstance)
                        .hasSize(1);
            }
        }

        @Test
        void nothingIsBoundThatWasNotProven() {
            activation.begin(holder, flow, NOON);

            assertThatThrownBy(this::bind).isInstanceOf(ActivationVoid.class);
        }

        @Test
        void aLogonCodeProvesNothing() {
            var key = trial().issue(holder);
            type.challenge(key, flow, NOON);
            var logonCode = fixture.recipient.code(holder);
            activation.begin(holder, flow, NOON);

            assertThat(activation.prove(holder, flow, new Submission(logonCode), NOON))
                    .isInstanceOf(Rejected.class);
        }

        @Test
        void anAddressThatChangedInBetweenProvesNothing() {
            activation.begin(holder, flow, NOON);
            prove();
            fixture.persons.people().changeEmail(holder, new EmailAddress("new@example.org"), NOON);

            assertThatThrownBy(this::bind).isInstanceOf(ActivationVoid.class);
        }

        @Test
        void afterCancelNothingWaits() {
            activation.begin(holder, flow, NOON);
            activation.cancel(holder, flow);

            assertThat(prove()).isEqualTo(new Rejected(Reason.EXPIRED));
        }

        private Verification prove() {
            return activation.prove(holder, flow, new Submission(fixture.recipient.code(holder)), NOON);
        }

        private void bind() {
            activation.bind(holder, flow, new KeyId(UUID.randomUUID()), NOON);
        }
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
            return fixture.personWith(new EmailAddress("a" + UUID.randomUUID() + "@example.org"));
        }

        @Override
        public DigitalKey issue(PersonId holder) {
            return fixture.key(type, holder);
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
