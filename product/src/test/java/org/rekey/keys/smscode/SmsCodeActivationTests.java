package org.rekey.keys.smscode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rekey.key.KeyFixture.NOON;
import static org.rekey.key.KeyFixture.logon;
import static org.rekey.keys.smscode.SmsFixture.NUMBER;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.key.Activation.Readiness;
import org.rekey.key.ActivationVoid;
import org.rekey.key.KeyFixture;
import org.rekey.key.LogonReference;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.key.Verification.Accepted;
import org.rekey.key.Verification.Reason;
import org.rekey.key.Verification.Rejected;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class SmsCodeActivationTests {
    private final SmsFixture sms;
    private final KeyFixture fixture;
    private final SmsCodeActivation activation;
    private final PersonId holder;
    private final LogonReference flow = logon();

    SmsCodeActivationTests(JdbcClient jdbc, TransactionTemplate transactions) {
        sms = new SmsFixture(jdbc, transactions);
        fixture = sms.keys;
        activation = sms.activation;
        holder = fixture.person();
    }

    @Test
    void suggestsTheNumberThatIsKnown() {
        assertThat(activation.readiness(holder)).isEqualTo(Readiness.READY);
        assertThat(activation.suggestion(holder)).isEmpty();

        fixture.persons.people().changeMobile(holder, NUMBER, NOON);

        assertThat(activation.suggestion(holder)).isEqualTo("+32 470 12 34 56");
    }

    @Test
    void aNationalNumberIsUnderstoodAndGetsACode() {
        assertThat(given("0470/12.34.56")).isEmpty();

        var pending = activation.begin(holder, flow, NOON);

        assertThat(pending.number()).isEqualTo(NUMBER.masked());
        assertThat(fixture.recipient.mails())
                .singleElement()
                .satisfies(text -> assertThat(text.to()).hasValue(NUMBER));
    }

    @Test
    void whatIsNoMobileNumberOrFromElsewhereGetsNone() {
        assertThat(given("02 123 45 67")).contains("key.sms-code.number.malformed");
        assertThat(given("0903 12 345")).contains("key.sms-code.number.malformed");
        assertThat(given("+44 7400 123456")).contains("key.sms-code.number.foreign");

        assertThat(activation.begin(holder, flow, NOON).code()).isEqualTo(CodeOnItsWay.NO_NUMBER);
        assertThat(fixture.recipient.mails()).isEmpty();
    }

    @Test
    void nothingBeginsWhileNoMessagesLeave() {
        fixture.recipient.texts(false);

        assertThat(given("0470 12 34 56")).contains("key.sms-code.out-of-order.text");
    }

    @Test
    void aReloadSendsNothingAndRestartSendsAnother() {
        given("0470 12 34 56");
        var first = activation.begin(holder, flow, NOON);

        assertThat(activation.begin(holder, flow, NOON)).isEqualTo(first);
        assertThat(fixture.recipient.mails()).hasSize(1);
        activation.restart(holder, flow, NOON.plusSeconds(30));
        assertThat(fixture.recipient.mails()).hasSize(2);
    }

    @Test
    void theRegistrationCodeBindsTheNumberOnceAndMakesItThePersons() {
        given("0470 12 34 56");
        activation.begin(holder, flow, NOON);

        assertThat(prove()).isEqualTo(new Accepted());
        assertThat(prove()).isInstanceOf(Rejected.class);
        var key = fixture.key(sms.type, holder);
        activation.bind(holder, flow, key.id(), NOON);

        assertThat(sms.numbers.of(key)).hasValue(NUMBER);
        assertThat(fixture.persons.people().find(holder).flatMap(Person::mobile))
                .hasValue(NUMBER);
        assertThatThrownBy(() -> activation.bind(holder, flow, key.id(), NOON)).isInstanceOf(ActivationVoid.class);
    }

    @Test
    void ofTwoRightCodesAtOneMomentOneBinds() throws Exception {
        given("0470 12 34 56");
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
        given("0470 12 34 56");
        activation.begin(holder, flow, NOON);
        var key = fixture.key(sms.type, holder);

        assertThatThrownBy(() -> activation.bind(holder, flow, key.id(), NOON)).isInstanceOf(ActivationVoid.class);
    }

    @Test
    void aNumberGivenInBetweenIsNotProvenByTheCodeOfTheFormer() {
        given("0470 12 34 56");
        activation.begin(holder, flow, NOON);
        var code = fixture.recipient.code(holder);

        given("0470 65 43 21");

        assertThat(activation.prove(holder, flow, new Submission(code), NOON)).isInstanceOf(Rejected.class);
    }

    @Test
    void afterCancelNothingWaits() {
        given("0470 12 34 56");
        activation.begin(holder, flow, NOON);
        activation.cancel(holder, flow);

        assertThat(prove()).isEqualTo(new Rejected(Reason.EXPIRED));
    }

    private Optional<String> given(String typed) {
        return activation.prepare(holder, flow, new Submission(typed), NOON);
    }

    private Verification prove() {
        return activation.prove(holder, flow, new Submission(fixture.recipient.code(holder)), NOON);
    }
}
