package org.rekey.keys.eid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.key.KeyFixture.NOON;
import static org.rekey.key.KeyFixture.logon;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rekey.database.RealDatabase;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyEnding;
import org.rekey.key.KeyFixture;
import org.rekey.key.KeyHeldAlready;
import org.rekey.key.KeyTrial;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypeContract;
import org.rekey.key.LogonReference;
import org.rekey.key.Recognition.Recognised;
import org.rekey.key.Submission;
import org.rekey.person.IdentifierTaken;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class EidTests implements KeyTypeContract {
    private static final Duration PROOF = Duration.ofMinutes(1);

    private final KeyFixture keys;
    private final TransactionTemplate transactions;
    private final EidFixture known;
    private final EidFixture open;

    EidTests(JdbcClient jdbc, TransactionTemplate transactions, @TempDir Path folder) {
        var anchors = TestPki.anchors(folder);
        this.transactions = transactions;
        keys = new KeyFixture(jdbc, transactions);
        known = new EidFixture(keys, anchors, false);
        open = new EidFixture(keys, anchors, true);
    }

    @Override
    public KeyTrial trial() {
        return new Trial();
    }

    @Nested
    class TheFirstLogon {
        @Test
        void ofAKnownPersonMakesTheKeyAndTheNextOnesUseIt() {
            var card = card();
            var person = known.person(card.number());

            var first = recognised(known, card);
            var second = recognised(known, card);

            assertThat(first).isInstanceOfSatisfying(Recognised.Holder.class, holder -> {
                assertThat(holder.key().holder()).isEqualTo(person);
                assertThat(holder.key().lineage().proven().value()).isEqualTo(500);
            });
            assertThat(second).isEqualTo(first);
        }

        @Test
        void ofSomebodyUnknownMakesThePersonOnlyWhereTheOperatorAllowsIt() {
            var stranger = card();

            assertThat(recognised(known, stranger)).isEqualTo(new Recognised.Worthless());
            assertThat(keys.persons.people().ofNationalNumber(stranger.number()))
                    .isEmpty();

            assertThat(recognised(open, stranger)).isInstanceOf(Recognised.Holder.class);
            var person = keys.persons
                    .people()
                    .ofNationalNumber(stranger.number())
                    .flatMap(keys.persons.people()::find)
                    .orElseThrow();
            assertThat(person.names()).isEqualTo(stranger.names());
        }

        @Test
        void makesNothingWhenNoneAreGivenOutAnyMore() {
            var card = card();
            var person = known.person(card.number());
            var logon = logon();
            var proof = known.shown(card, logon, NOON);

            assertThat(known.recognition.recognise(logon, new Submission(proof.digits()), false, NOON))
                    .isEqualTo(new Recognised.Closed());
            assertThat(known.held.all(person)).isEmpty();
        }

        @RepeatedTest(3)
        void atOneMomentOnTwoNodesMakesOnePersonAndOneKey() throws Exception {
            var stranger = card();
            int nodes = 4;
            var start = new CyclicBarrier(nodes);
            List<Callable<Boolean>> logons = IntStream.range(0, nodes)
                    .mapToObj(node -> (Callable<Boolean>) () -> {
                        start.await();
                        return came(stranger);
                    })
                    .toList();

            try (var pool = Executors.newFixedThreadPool(nodes)) {
                for (var came : pool.invokeAll(logons)) {
                    came.get();
                }
            }

            var person =
                    keys.persons.people().ofNationalNumber(stranger.number()).orElseThrow();
            assertThat(open.held.all(person)).hasSize(1);
            assertThat(came(stranger)).isTrue();
        }

        private boolean came(CardHolder card) {
            try {
                return Boolean.TRUE.equals(
                        transactions.execute(status -> recognised(open, card) instanceof Recognised.Holder));
            } catch (IdentifierTaken | KeyHeldAlready overtaken) {
                return false;
            }
        }
    }

    @Test
    void anEidThatWasSwitchedOffIsNotBroughtBackByShowingTheCard() {
        var card = card();
        var person = open.person(card.number());
        recognised(open, card);
        var key = open.held.active(person).getFirst();

        open.held.end(key.id(), KeyEnding.BY_HOLDER, null, NOON);

        assertThat(recognised(open, card)).isEqualTo(new Recognised.Worthless());
        assertThat(open.held.active(person)).isEmpty();
    }

    @Test
    void anErrandIsGoodForOneProof() {
        var errand = EidFixture.errand(logon(), null, NOON);

        assertThat(known.proofs.write(errand, card(), NOON)).isPresent();
        assertThat(known.proofs.write(errand, card(), NOON)).isEmpty();
    }

    @Test
    void aProofIsGoodForALogonOrForAnActivationAndNeverForTheOther() {
        var card = card();
        var person = known.person(card.number());
        var flow = logon();

        var forLogon = known.shown(card, flow, NOON);
        var forActivation = known.shown(card, flow, person, NOON);

        assertThat(known.recognition.recognise(flow, new Submission(forActivation.digits()), true, NOON))
                .isEqualTo(new Recognised.Worthless());
        assertThat(known.activation.prove(person, flow, new Submission(forLogon.digits()), NOON))
                .isInstanceOf(org.rekey.key.Verification.Rejected.class);
    }

    @Test
    void whatIsKeptOfACardIsSealedAndGoesWhenItWasUsed() {
        var card = card();
        known.person(card.number());
        var logon = logon();
        var proof = known.shown(card, logon, NOON);

        var before = known.row(proof);
        known.recognition.recognise(logon, new Submission(proof.digits()), true, NOON);

        assertThat(new String((byte[]) before.get("holder"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(card.number().digits())
                .doesNotContain(card.names().last());
        assertThat(known.row(proof).get("holder")).isNull();
    }

    @Test
    void proofsAreForgottenWhenTheirErrandsCanNoLongerBeGone() {
        var proof = known.shown(card(), logon(), NOON);

        known.proofs.forget(NOON.plus(Duration.ofMinutes(14)), 1000);
        assertThat(known.row(proof)).isNotEmpty();

        known.proofs.forget(NOON.plus(Duration.ofMinutes(16)), 1000);
        assertThat(keys.jdbc
                        .sql("select count(*) from eid_proof where proof_hash = :hash")
                        .param("hash", proof.hash())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static CardHolder card() {
        return new CardHolder(EidFixture.freshNumber(), EidFixture.NAMES);
    }

    private static Recognised recognised(EidFixture eid, CardHolder card) {
        var logon = logon();
        var proof = eid.shown(card, logon, NOON);
        return eid.recognition.recognise(logon, new Submission(proof.digits()), true, NOON);
    }

    private final class Trial implements KeyTrial {
        @Override
        public KeyType<?> type() {
            return known.type;
        }

        @Override
        public KeyFixture fixture() {
            return keys;
        }

        @Override
        public PersonId holder() {
            return known.person(EidFixture.freshNumber());
        }

        @Override
        public DigitalKey issue(PersonId holder) {
            return keys.key(known.type, holder);
        }

        @Override
        public String rightAnswer(DigitalKey key, LogonReference logon, Instant now) {
            var number = keys.persons.people().nationalNumber(key.holder()).orElseThrow();
            return known.shown(new CardHolder(number, EidFixture.NAMES), logon, now)
                    .digits();
        }

        @Override
        public String wrongAnswer() {
            return "0".repeat(40);
        }

        @Override
        public Instant late() {
            return NOON.plus(PROOF);
        }

        @Override
        public boolean asksEachLogon() {
            return true;
        }
    }
}
