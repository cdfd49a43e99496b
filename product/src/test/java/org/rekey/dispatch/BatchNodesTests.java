package org.rekey.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.mykeys.AtOnce.atOnce;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.dispatch.KeyOrder.State;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.mykeys.Midway.End;
import org.rekey.paper.PaperReader;
import org.rekey.person.Person;
import org.rekey.registration.Counter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Nodes that are killed while they print a batch or hand it over, and operators at two nodes: nothing doubled,
/// nothing lost, no code printed twice.
@Tag("J5.2")
class BatchNodesTests extends LettersOverHttp {
    @Autowired
    TransactionTemplate transaction;

    private Counter operator;

    @BeforeEach
    void anOperator() throws Exception {
        officer = Counter.person(people);
        jdbc.sql("insert into operator (person_id, since) values (:person, now())")
                .param("person", officer.value())
                .update();
        operator = at(officer, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"digital_key", "token_card", "print_batch", "key_order", "audit_event"})
    void cutOffWhilePrintingNothingIsPrintedAndTheSameClickPrintsAll(String table) throws Exception {
        var letters = new Letters();

        midway().stop(table, () -> prints(operator), End.CONNECTION_LOST);

        letters.stillWait();
        prints(operator);
        letters.arePrintedOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"print_batch", "key_order", "digital_key", "audit_event", "notice"})
    void cutOffWhileHandingOverNothingIsPostedAndTheSameClickPostsAll(String table) throws Exception {
        var letters = new Letters();
        prints(operator);

        midway().stop(table, () -> handsOver(operator, letters), End.CONNECTION_LOST);

        letters.arePrintedOnce();
        assertThat(handsOver(operator, letters)).endsWith("handed");
        letters.arePostedOnce();
    }

    @Test
    void ofTwoOperatorsAtTwoNodesOnePrintsAndANodeThatIsKilledBothPrintingAndHandingOverHasDoneNeither()
            throws Exception {
        var printed = new Letters();
        var node = secondNode();
        var there = operator.at(node.port());
        atOnce(List.<Callable<String>>of(() -> prints(operator), () -> prints(there)));
        printed.arePrintedOnce();
        var ordered = new Letters();

        midway().stop("audit_event", List.of(() -> prints(there), () -> handsOver(there, printed)), End.killed(node));

        ordered.stillWait();
        printed.arePrintedOnce();
        assertThat(handsOver(operator, printed)).endsWith("handed");
        assertThat(prints(operator)).endsWith("made");
        printed.arePostedOnce();
        ordered.arePrintedOnce();
        assertThat(ordered.codes).doesNotContainAnyElementsOf(printed.codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"digital_key", "token_card", "print_batch", "key_order", "audit_event"})
    @Tag("full")
    void aNodeThatIsKilledWhilePrintingHasPrintedNothingAndPrintsAllOnceItRunsAgain(String table) throws Exception {
        var letters = new Letters();
        var node = secondNode();

        midway().stop(table, () -> prints(operator.at(node.port())), End.killed(node));

        letters.stillWait();
        assertThat(prints(operator.at(secondNode().port()))).endsWith("made");
        letters.arePrintedOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"print_batch", "key_order", "digital_key", "audit_event", "notice"})
    @Tag("full")
    void aNodeThatIsKilledWhileHandingOverHasPostedNothingAndPostsAllOnceItRunsAgain(String table) throws Exception {
        var letters = new Letters();
        prints(operator);
        var node = secondNode();

        midway().stop(table, () -> handsOver(operator.at(node.port()), letters), End.killed(node));

        letters.arePrintedOnce();
        assertThat(handsOver(operator.at(secondNode().port()), letters)).endsWith("handed");
        letters.arePostedOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"print_batch", "key_order", "digital_key", "audit_event"})
    @Tag("full")
    void aNodeThatIsKilledWhileGivingUpHasGivenUpNothingAndGivesUpAllOnceItRunsAgain(String table) throws Exception {
        var letters = new Letters();
        prints(operator);
        letters.arePrintedOnce();
        var lost = letters.codes;
        var node = secondNode();

        midway().stop(table, () -> givesUp(operator.at(node.port()), letters), End.killed(node));

        letters.arePrintedOnce();
        assertThat(givesUp(operator.at(secondNode().port()), letters)).endsWith("voided");
        prints(operator);
        letters.arePrintedOnce();
        assertThat(letters.codes).doesNotContainAnyElementsOf(lost);
    }

    /// The row is there, and the operator has not seen the answer.
    @Test
    @Tag("full")
    void aNodeThatIsKilledRightAfterItHasPrintedLeavesOneFileForTheNextClick() throws Exception {
        var letters = new Letters();
        var node = secondNode();
        var click = Thread.startVirtualThread(() -> {
            try {
                prints(operator.at(node.port()));
            } catch (Exception _) {
                // the node is gone, and the answer with it
            }
        });
        while (letters.batch().isEmpty()) {
            Thread.onSpinWait();
        }
        node.kill();
        click.join();

        assertThat(operator.post("/console/letters").statusCode()).isEqualTo(409); // nothing to print
        letters.arePrintedOnce();
    }

    /// As when an order is withdrawn or its person erased, who is locked before the order.
    @Test
    void printingWaitsForNobodyWhoIsBeingChangedSoNeitherEndsTheOther() throws Exception {
        var letters = new Letters();
        try (var threads = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(status -> {
                keys.activeHeld(letters.anna.id());

                var printed = threads.submit(() -> batches.make(officer).orElseThrow());

                assertThat(printed).succeedsWithin(Duration.ofSeconds(10));
                assertThat(orders.withdraw(latest(letters.anna), letters.anna, now()))
                        .isTrue();
            });
        }
        assertThat(latest(letters.anna).state()).isEqualTo(State.WITHDRAWN);
        assertThat(latest(letters.bert).state()).isEqualTo(State.PRINTED);
    }

    private static String prints(Counter operator) throws Exception {
        return Counter.location(operator.post("/console/letters"));
    }

    private static String handsOver(Counter operator, Letters letters) throws Exception {
        var checksum = letters.batch().orElseThrow().checksum();
        return Counter.location(operator.post("/console/letters/hand-over", "checksum", checksum));
    }

    private static String givesUp(Counter operator, Letters letters) throws Exception {
        return Counter.location(operator.post(
                "/console/letters/" + letters.batch().orElseThrow().id() + "/void"));
    }

    /// Two letters that were ordered; one of their readers has a card already.
    private final class Letters {
        private final Person anna = person("Anna", true);
        private final Person bert = person("Bert", true);
        private final KeyId former = keys.add(anna.id(), CARD, new Lineage(null, new Level(300)), now());
        private List<String> codes = List.of();

        Letters() {
            assertThat(order(anna, false)).isEmpty();
            assertThat(order(bert, false)).isEmpty();
        }

        void stillWait() {
            assertThat(List.of(anna, bert)).allSatisfy(one -> {
                assertThat(latest(one).state()).isEqualTo(State.OPEN);
                assertThat(cards(one)).isEmpty();
            });
            assertThat(keys.all(anna.id())).extracting(DigitalKey::id).containsExactly(former);
            assertThat(keys.all(bert.id())).isEmpty();
            noBatchIsWithoutLetters();
        }

        void arePrintedOnce() {
            assertThat(List.of(anna, bert)).allSatisfy(one -> {
                assertThat(latest(one).state()).isEqualTo(State.PRINTED);
                assertThat(state(key(one))).isEqualTo(DigitalKey.State.COMING);
                assertThat(cards(one)).containsExactly(latest(one).serial());
            });
            assertThat(keys.active(anna.id())).extracting(DigitalKey::id).containsExactly(former);
            noBatchIsWithoutLetters();
            var file = TestMailHouse.unpack(
                    batches.fetch(batch().orElseThrow().id(), officer).orElseThrow());
            assertThat(new String(file.get("manifest.csv"), StandardCharsets.US_ASCII)
                            .lines()
                            .skip(1))
                    .containsExactly(
                            latest(anna).number() + "," + latest(anna).serial() + ",1,2",
                            latest(bert).number() + "," + latest(bert).serial() + ",3,2");
            try (var paper = new PaperReader(file.get("letters.pdf"))) {
                codes = new ArrayList<>(codes(paper.text("-raw", "-f", "2", "-l", "2")));
                codes.addAll(codes(paper.text("-raw", "-f", "4", "-l", "4")));
            }
            assertThat(codes).hasSize(48).doesNotHaveDuplicates();
        }

        void arePostedOnce() {
            assertThat(List.of(anna, bert)).allSatisfy(one -> {
                assertThat(latest(one).state()).isEqualTo(State.POSTED);
                assertThat(cards(one)).containsExactly(latest(one).serial());
            });
            assertThat(state(former)).isEqualTo(DigitalKey.State.ENDED);
            assertThat(batches.fetch(batch().orElseThrow().id(), officer)).isEmpty();
        }

        Optional<PrintBatch> batch() {
            var id = latest(anna).batch();
            return batches.latest(10).stream()
                    .filter(batch -> batch.id().equals(id))
                    .findFirst();
        }

        /// Of a batch that was given up, the cards lie there ended.
        private List<String> cards(Person holder) {
            return jdbc.sql("""
                            select serial from token_card join digital_key using (key_id)
                            where token_card.person_id = :person and state <> 'ended'
                            """)
                    .param("person", holder.id().value())
                    .query(String.class)
                    .list();
        }

        private void noBatchIsWithoutLetters() {
            assertThat(jdbc.sql("""
                            select count(*) from print_batch where made_by = :operator and voided_at is null
                                and orders <> (select count(*) from key_order where batch_id = print_batch.batch_id)
                            """)
                            .param("operator", officer.value())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
