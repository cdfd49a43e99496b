package org.rekey.keys.smscode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rekey.key.Activation;
import org.rekey.key.KeyId;
import org.rekey.key.LogonReference;
import org.rekey.key.PendingActivations;
import org.rekey.key.PendingActivations.Place;
import org.rekey.key.PendingActivations.Waiting;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.onetimecode.CodePurpose;
import org.rekey.onetimecode.RegistrationCodes;
import org.rekey.person.MobileNumber;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Binds a telephone to a person: a number is given first, a registration code goes to it and comes back. What waits
/// is the number, so that another one given in between proves nothing.
@Component
@EnableConfigurationProperties(SmsCodeSettings.class)
class SmsCodeActivation implements Activation<SmsCodePending> {
    private static final Duration VALIDITY = Duration.ofMinutes(30);
    private final People people;
    private final BoundNumbers numbers;
    private final Telephone telephone;
    private final RegistrationCodes codes;
    private final PendingActivations pending;
    private final SmsCodeSettings settings;
    private final TransactionOperations transactions;

    SmsCodeActivation(
            People people,
            BoundNumbers numbers,
            Telephone telephone,
            RegistrationCodes codes,
            PendingActivations pending,
            SmsCodeSettings settings,
            TransactionOperations transactions) {
        this.people = people;
        this.numbers = numbers;
        this.telephone = telephone;
        this.codes = codes;
        this.pending = pending;
        this.settings = settings;
        this.transactions = transactions;
    }

    @Override
    public Readiness readiness(PersonId person) {
        return Readiness.READY;
    }

    @Override
    public boolean prepares() {
        return true;
    }

    @Override
    public String suggestion(PersonId person) {
        return mobile(person).map(MobileNumber::spaced).orElse("");
    }

    @Override
    public Optional<String> prepare(PersonId person, LogonReference flow, Submission typed, Instant now) {
        var number = MobileNumber.parse(typed.text());
        if (number.isEmpty()) {
            return Optional.of("key.sms-code.number.malformed");
        }
        if (!settings.takes(number.get())) {
            return Optional.of("key.sms-code.number.foreign");
        }
        if (!telephone.works()) {
            return Optional.of("key.sms-code.out-of-order.text");
        }
        transactions.executeWithoutResult(status -> wait(place(person, flow), number.get(), now));
        return Optional.empty();
    }

    private void wait(Place place, MobileNumber number, Instant now) {
        if (pending.find(place, now)
                .filter(waiting -> !number(waiting).equals(number))
                .isPresent()) {
            pending.cancel(place);
        }
        pending.begin(place, () -> bytes(number), VALIDITY, now);
    }

    @Override
    public SmsCodePending begin(PersonId person, LogonReference flow, Instant now) {
        return pending.find(place(person, flow), now)
                .map(waiting -> new SmsCodePending(
                        number(waiting).masked(),
                        telephone.send(CodePurpose.REGISTRATION, person, number(waiting), flow, now),
                        waiting.expiresAt()))
                .orElseGet(() -> new SmsCodePending(null, CodeOnItsWay.NO_NUMBER, now));
    }

    /// Another code, if one may go; what waits stays.
    @Override
    public SmsCodePending restart(PersonId person, LogonReference flow, Instant now) {
        return begin(person, flow.again(), now);
    }

    @Override
    public Verification prove(PersonId person, LogonReference flow, Submission answer, Instant now) {
        return codes.prove(place(person, flow), MobileNumber::new, answer, now);
    }

    /// The proven number is the person's mobile number from now on.
    @Override
    public void bind(PersonId person, LogonReference flow, KeyId key, Instant now) {
        var proven = new MobileNumber(new String(pending.take(place(person, flow), now), StandardCharsets.UTF_8));
        numbers.bind(key, person, proven);
        if (!mobile(person).equals(Optional.of(proven))) {
            people.changeMobile(person, proven, now);
        }
    }

    @Override
    public void cancel(PersonId person, LogonReference flow) {
        pending.cancel(place(person, flow));
    }

    private Optional<MobileNumber> mobile(PersonId person) {
        return people.find(person).flatMap(Person::mobile);
    }

    private static Place place(PersonId person, LogonReference flow) {
        return new Place(flow.flow(), person, SmsCode.ID);
    }

    private static MobileNumber number(Waiting waiting) {
        return new MobileNumber(waiting.text());
    }

    private static byte[] bytes(MobileNumber number) {
        return number.value().getBytes(StandardCharsets.UTF_8);
    }
}
