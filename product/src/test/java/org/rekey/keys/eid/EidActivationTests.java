package org.rekey.keys.eid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rekey.key.KeyFixture.NOON;
import static org.rekey.key.KeyFixture.logon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rekey.database.RealDatabase;
import org.rekey.key.Activation.Readiness;
import org.rekey.key.ActivationVoid;
import org.rekey.key.KeyEnding;
import org.rekey.key.KeyFixture;
import org.rekey.key.KeyId;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.key.Verification.Accepted;
import org.rekey.key.Verification.Reason;
import org.rekey.key.Verification.Rejected;
import org.rekey.person.Names;
import org.rekey.vault.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class EidActivationTests {
    private static final KeyId KEY = new KeyId(Uuids.v7(NOON));

    private final KeyFixture keys;
    private final EidFixture eid;
    private final EidActivation activation;

    EidActivationTests(JdbcClient jdbc, TransactionTemplate transactions, @TempDir Path folder) {
        keys = new KeyFixture(jdbc, transactions);
        eid = new EidFixture(keys, TestPki.anchors(folder), true);
        activation = eid.activation;
    }

    @Test
    void isOpenToWhomeverHasANationalNumber() {
        assertThat(activation.readiness(eid.person(EidFixture.freshNumber()))).isEqualTo(Readiness.READY);
        assertThat(activation.readiness(keys.person())).isEqualTo(Readiness.NOT_BY_HOLDER);
    }

    @Test
    void sendsTheBrowserToTheDoorOnAnErrandForThisPersonAlone() {
        var person = eid.person(EidFixture.freshNumber());
        var flow = logon();

        var address = activation.elsewhere(person, flow, "/mykeys/7/code", NOON).orElseThrow();

        assertThat(address.toString()).startsWith("https://eid.example.org/eid/card/");
        var sealed = address.getPath().substring("/eid/card/".length());
        assertThat(eid.errands.open(sealed, NOON)).hasValueSatisfying(errand -> {
            assertThat(errand.person()).contains(person);
            assertThat(errand.flow()).isEqualTo(flow.flow());
            assertThat(errand.back()).isEqualTo("/mykeys/7/code");
        });
    }

    @Test
    void bindsTheCardThatWasShownAndConfirmedOnce() {
        var number = EidFixture.freshNumber();
        var person = eid.person(number);
        var flow = logon();
        assertThat(activation.begin(person, flow, NOON).shown()).isEmpty();

        var proof = eid.shown(new CardHolder(number, EidFixture.NAMES), flow, person, NOON);
        var answer = new Submission(proof.digits());

        assertThat(activation.begin(person, flow, NOON).shown()).contains(EidFixture.NAMES);
        assertThat(activation.prove(person, flow, answer, NOON)).isEqualTo(new Accepted());
        assertThat(activation.prove(person, flow, answer, NOON)).isEqualTo(new Rejected(Reason.USED));
        activation.bind(person, flow, KEY, NOON);
        assertThatThrownBy(() -> activation.bind(person, flow, KEY, NOON)).isInstanceOf(ActivationVoid.class);
    }

    @Test
    void ofManyClicksAtOnceOneConfirms() throws Exception {
        var number = EidFixture.freshNumber();
        var person = eid.person(number);
        var flow = logon();
        var answer = new Submission(eid.shown(new CardHolder(number, EidFixture.NAMES), flow, person, NOON)
                .digits());

        try (var threads = Executors.newFixedThreadPool(8)) {
            var verdicts = new ArrayList<Verification>();
            var clicks =
                    Collections.<Callable<Verification>>nCopies(8, () -> activation.prove(person, flow, answer, NOON));
            for (var click : threads.invokeAll(clicks)) {
                verdicts.add(click.get());
            }

            assertThat(verdicts).containsOnlyOnce(new Accepted()).contains(new Rejected(Reason.USED));
        }
    }

    @Test
    void aConfirmationThatIsRolledBackCanBeGivenAgain(TransactionTemplate transactions) {
        var number = EidFixture.freshNumber();
        var person = eid.person(number);
        var flow = logon();
        var answer = new Submission(eid.shown(new CardHolder(number, EidFixture.NAMES), flow, person, NOON)
                .digits());

        transactions.executeWithoutResult(status -> {
            assertThat(activation.prove(person, flow, answer, NOON)).isEqualTo(new Accepted());
            status.setRollbackOnly();
        });

        assertThat(activation.prove(person, flow, answer, NOON)).isEqualTo(new Accepted());
    }

    @Test
    void bindsNothingThatWasNotConfirmed() {
        var number = EidFixture.freshNumber();
        var person = eid.person(number);
        var flow = logon();
        eid.shown(new CardHolder(number, EidFixture.NAMES), flow, person, NOON);

        assertThatThrownBy(() -> activation.bind(person, flow, KEY, NOON)).isInstanceOf(ActivationVoid.class);
    }

    @Test
    void refusesWhatIsLateCancelledOrNoProof() {
        var number = EidFixture.freshNumber();
        var person = eid.person(number);
        var flow = logon();
        var card = new CardHolder(number, EidFixture.NAMES);
        var late = new Submission(eid.shown(card, flow, person, NOON).digits());
        var later = NOON.plus(Duration.ofMinutes(11));

        assertThat(activation.prove(person, flow, new Submission(""), NOON)).isEqualTo(new Rejected(Reason.MALFORMED));
        assertThat(activation.prove(person, flow, late, later)).isEqualTo(new Rejected(Reason.EXPIRED));
        activation.cancel(person, flow);
        assertThat(activation.prove(person, flow, late, NOON)).isEqualTo(new Rejected(Reason.EXPIRED));
    }

    @Test
    void anotherPersonsFlowSeesNothingOfIt() {
        var number = EidFixture.freshNumber();
        var person = eid.person(number);
        var other = eid.person(EidFixture.freshNumber());
        var flow = logon();
        var proof = eid.shown(new CardHolder(number, EidFixture.NAMES), flow, person, NOON);

        assertThat(activation.begin(other, flow, NOON).shown()).isEmpty();
        assertThat(activation.prove(other, flow, new Submission(proof.digits()), NOON))
                .isEqualTo(new Rejected(Reason.EXPIRED));
        assertThat(activation.prove(person, logon(), new Submission(proof.digits()), NOON))
                .isEqualTo(new Rejected(Reason.EXPIRED));
    }

    @Test
    void theDoorLetsInTheHolderUnderTheKnownNamesAlone() {
        var number = EidFixture.freshNumber();
        var person = eid.person(number);
        var other = eid.person(EidFixture.freshNumber());
        var card = new CardHolder(number, EidFixture.NAMES);
        var married = new CardHolder(number, new Names("Ann", "Claes"));

        assertThat(eid.admission.objection(card, Optional.empty())).isEmpty();
        assertThat(eid.admission.objection(card, Optional.of(person))).isEmpty();
        assertThat(eid.admission.objection(card, Optional.of(other))).contains(Refusal.OTHER_PERSON);
        assertThat(eid.admission.objection(married, Optional.empty())).contains(Refusal.OTHER_NAMES);
        assertThat(eid.admission.objection(married, Optional.of(person))).contains(Refusal.OTHER_NAMES);
    }

    @Test
    void theDoorSaysWhenTheEidWasSwitchedOffOrNobodyHasTheNumber() {
        var number = EidFixture.freshNumber();
        var person = eid.person(number);
        var card = new CardHolder(number, EidFixture.NAMES);
        var key = keys.key(eid.type, person);
        eid.held.end(key.id(), KeyEnding.BY_HOLDER, null, NOON);
        var closed = new EidFixture(keys, eid.anchors(), false);
        var stranger = new CardHolder(EidFixture.freshNumber(), EidFixture.NAMES);

        assertThat(eid.admission.objection(card, Optional.empty())).contains(Refusal.SWITCHED_OFF);
        assertThat(eid.admission.objection(card, Optional.of(person))).isEmpty();
        assertThat(eid.admission.objection(stranger, Optional.empty())).isEmpty();
        assertThat(closed.admission.objection(stranger, Optional.empty())).contains(Refusal.UNKNOWN_HERE);
    }
}
