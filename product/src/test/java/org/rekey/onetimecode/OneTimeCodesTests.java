package org.rekey.onetimecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.key.KeyFixture.NOON;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.key.KeyFixture;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.key.Verification.Accepted;
import org.rekey.key.Verification.Reason;
import org.rekey.key.Verification.Rejected;
import org.rekey.onetimecode.CodeSending.OnItsWay;
import org.rekey.person.EmailAddress;
import org.rekey.person.EmailChanged;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class OneTimeCodesTests {
    private static final EmailAddress ELSEWHERE = new EmailAddress("else@example.org");
    private static final Instant EXPIRED = NOON.plusSeconds(300);

    private final KeyFixture fixture;
    private final OneTimeCodes codes;
    private final EmailAddress address = new EmailAddress("a" + UUID.randomUUID() + "@example.org");
    private final PersonId person;
    private final UUID flow = UUID.randomUUID();

    OneTimeCodesTests(JdbcClient jdbc, TransactionTemplate transactions) {
        fixture = new KeyFixture(jdbc, transactions);
        codes = CodeFixture.codes(fixture);
        person = fixture.person();
    }

    @Nested
    class Sending {
        @Test
        void tellsTheCourierAndTheAuditTrail() {
            codes.send(request(flow, address, false), NOON);

            assertThat(fixture.recipient.mails()).singleElement().satisfies(mail -> {
                assertThat(mail.to()).contains(address);
                assertThat(mail.values()).containsEntry("service", "Tax").containsEntry("minutes", "5");
                assertThat(mail.values().get("code")).matches("[0-9]{8}");
            });
            assertThat(fixture.events).containsExactly(new CodeSent(NOON, person, CodePurpose.LOGON, flow));
        }

        @Test
        @Tag("J2.5")
        void aReloadSendsNothing() {
            var first = codes.send(request(flow, address, false), NOON);
            var second = codes.send(request(flow, address, false), NOON.plusSeconds(200));

            assertThat(second).isEqualTo(first).isEqualTo(new OnItsWay(EXPIRED, NOON.plusSeconds(30)));
            assertThat(fixture.recipient.mails()).hasSize(1);
        }

        @Test
        @Tag("J2.5")
        void anotherCodeMakesTheFormerOneVoid() {
            codes.send(request(flow, address, false), NOON);
            var former = fixture.recipient.code(person);
            codes.send(request(flow, address, true), NOON.plusSeconds(30));
            var latter = fixture.recipient.code(person);

            assertThat(redeem(former, NOON.plusSeconds(40))).isInstanceOf(Rejected.class);
            assertThat(redeem(latter, NOON.plusSeconds(40))).isEqualTo(new Accepted());
        }

        @Test
        void anotherCodeCannotBeAskedForAtOnce() {
            codes.send(request(flow, address, false), NOON);
            codes.send(request(flow, address, true), NOON.plusSeconds(29));

            assertThat(fixture.recipient.mails()).hasSize(1);
        }

        @Test
        void twoRequestsAtOneMomentSendOneCode() throws Exception {
            Callable<CodeSending> send = () -> codes.send(request(flow, address, false), NOON);

            try (var pool = Executors.newFixedThreadPool(4)) {
                for (var sent : pool.invokeAll(List.of(send, send, send, send))) {
                    assertThat(sent.get()).isInstanceOf(OnItsWay.class);
                }
            }

            assertThat(fixture.recipient.mails()).hasSize(1);
        }

        @Test
        void whoIsRefusedAnotherKeepsTheOneOnItsWay() {
            codes.send(request(flow, address, false), NOON);
            var code = fixture.recipient.code(person);
            for (int i = 1; i < CodeFixture.SETTINGS.perPerson(); i++) {
                codes.send(request(UUID.randomUUID(), ELSEWHERE, false), NOON);
            }

            assertThat(codes.send(request(flow, address, true), NOON.plusSeconds(60)))
                    .isInstanceOf(OnItsWay.class);
            assertThat(redeem(code, NOON.plusSeconds(61))).isEqualTo(new Accepted());
        }

        @Test
        @Tag("J2.3")
        void anotherAddressInTheSameFlowGetsItsOwnCode() {
            codes.send(request(flow, address, false), NOON);
            var former = fixture.recipient.code(person);
            codes.send(request(flow, ELSEWHERE, false), NOON.plusSeconds(5));
            var latter = fixture.recipient.code(person);

            assertThat(fixture.recipient.mails()).hasSize(2);
            assertThat(redeem(former, NOON.plusSeconds(6))).isInstanceOf(Rejected.class);
            assertThat(redeem(latter, ELSEWHERE, NOON.plusSeconds(6))).isEqualTo(new Accepted());
        }
    }

    @Nested
    class Redeeming {
        @Test
        void aCodeBearsFiveTries() {
            var code = sent();
            for (int i = 0; i < 4; i++) {
                assertThat(redeem("00000000", NOON)).isEqualTo(new Rejected(Reason.WRONG));
            }

            assertThat(redeem("00000000", NOON)).isEqualTo(new Rejected(Reason.WRONG_AT_LAST));
            assertThat(redeem(code, NOON)).isEqualTo(new Rejected(Reason.EXHAUSTED));
        }

        @Test
        void parallelGuessesDoNotOutrunTheTries() throws Exception {
            sent();
            Callable<Verification> guess = () -> redeem("00000000", NOON);

            try (var pool = Executors.newFixedThreadPool(4)) {
                pool.invokeAll(Collections.nCopies(20, guess));
            }

            assertThat(column("tries_left")).isZero();
        }

        @Test
        void aCodeIsGoodForFiveMinutes() {
            var code = sent();

            assertThat(redeem(code, EXPIRED)).isEqualTo(new Rejected(Reason.EXPIRED));
            assertThat(redeem(code, EXPIRED.minusMillis(1))).isEqualTo(new Accepted());
            assertThat(redeem(code, EXPIRED.minusMillis(1))).isEqualTo(new Rejected(Reason.USED));
        }

        @Test
        void aCodeForOnePurposeIsWorthlessForAnother() {
            var code = sent();

            for (var purpose : List.of(CodePurpose.REGISTRATION, CodePurpose.ADDRESS_CHANGE)) {
                assertThat(codes.redeem(new CodeClaim(purpose, flow, person, address), new Submission(code), NOON))
                        .isInstanceOf(Rejected.class);
            }
        }

        @Test
        void aCodeIsGoodForItsFlowItsPersonAndItsAddressAlone() {
            var code = sent();
            var purpose = CodePurpose.LOGON;

            for (var foreign : List.of(
                    new CodeClaim(purpose, UUID.randomUUID(), person, address),
                    new CodeClaim(purpose, flow, fixture.person(), address),
                    new CodeClaim(purpose, flow, person, ELSEWHERE))) {
                assertThat(codes.redeem(foreign, new Submission(code), NOON)).isEqualTo(new Rejected(Reason.WRONG));
            }
            assertThat(redeem(code, NOON)).isEqualTo(new Accepted());
        }

        @Test
        @Tag("J2.3")
        void aChangedAddressMakesVoidWhatIsOnItsWay() {
            var code = sent();

            codes.on(new EmailChanged(person, true, true, NOON));

            assertThat(redeem(code, NOON)).isInstanceOf(Rejected.class);
        }

        @Test
        void theRowHoldsNoCode() {
            var code = sent();

            var row = fixture.jdbc
                    .sql("select one_time_code::text from one_time_code where flow_id = :flow")
                    .param("flow", flow)
                    .query(String.class)
                    .single();
            assertThat(row).doesNotContain(code);
        }
    }

    @Test
    void forgetsWhatHasLongExpired() {
        sent();
        var rows = new OneTimeCodeRows(fixture.jdbc, CodeFixture.SETTINGS);

        new ExpiredCodes(rows, new TextCodeDays(fixture.jdbc, CodeFixture.SETTINGS)).run(NOON.plusSeconds(7000));
        assertThat(column("tries_left")).isEqualTo(5);

        new ExpiredCodes(rows, new TextCodeDays(fixture.jdbc, CodeFixture.SETTINGS)).run(NOON.plusSeconds(7600));
        assertThat(fixture.jdbc
                        .sql("select count(*) from one_time_code")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String sent() {
        codes.send(request(flow, address, false), NOON);
        return fixture.recipient.code(person);
    }

    private Verification redeem(String code, Instant now) {
        return redeem(code, address, now);
    }

    private Verification redeem(String code, EmailAddress sentTo, Instant now) {
        return codes.redeem(new CodeClaim(CodePurpose.LOGON, flow, person, sentTo), new Submission(code), now);
    }

    private CodeRequest request(UUID in, EmailAddress to, boolean resend) {
        return new CodeRequest(CodePurpose.LOGON, in, person, to, Language.EN, "Tax", "some.mail", resend, true);
    }

    private int column(String name) {
        return fixture.jdbc
                .sql("select " + name + " from one_time_code where flow_id = :flow")
                .param("flow", flow)
                .query(Integer.class)
                .single();
    }
}
