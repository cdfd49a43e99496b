package org.rekey.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeySuspension;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.person.ErasureReason;
import org.rekey.person.Erasures;
import org.rekey.registration.Counter;
import org.springframework.beans.factory.annotation.Autowired;

/// Files between print and hand-over: what the page shows of them, and which cards end with it.
@Tag("J5.2")
class HandOverTests extends LettersOverHttp {
    @Autowired
    Erasures erasures;

    private Counter operator;

    @BeforeEach
    void anOperator() throws Exception {
        jdbc.sql("update print_batch set file = null, voided_at = now(), voided_by = made_by where file is not null")
                .update();
        officer = Counter.person(people);
        jdbc.sql("insert into operator (person_id, since) values (:person, now())")
                .param("person", officer.value())
                .update();
        operator = at(officer, 400);
    }

    @ParameterizedTest
    @EnumSource(KeySuspension.class)
    @Tag("J5.3")
    void aBlockedCardEndsWhenTheOneInItsPlaceIsPosted(KeySuspension why) {
        var anna = person("Anna", true);
        var former = keys.add(anna.id(), CARD, new Lineage(null, new Level(300)), now());
        assertThat(keys.suspend(former, why, null, now())).isTrue();

        posted(anna);

        assertThat(state(former)).isEqualTo(DigitalKey.State.ENDED);
        assertThat(keys.restore(former, now())).isFalse();
        assertThat(keys.arrive(key(anna), now())).isTrue();
    }

    @Test
    void anOpenFileStaysOnThePageHoweverManyFollow() {
        var open = printed("Open");
        List<PrintBatch> handed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            handed.add(printed("Later"));
            batches.handOver(handed.getLast().checksum(), officer);
        }

        assertThat(batches.latest(2))
                .extracting(PrintBatch::id)
                .containsExactly(open.id(), handed.get(2).id(), handed.get(1).id());
    }

    private PrintBatch printed(String name) {
        order(person(name, true), false);
        return batches.make(officer).orElseThrow();
    }

    @Test
    void nothingToPrintIsNoSuccess() throws Exception {
        batches.make(officer);

        var answer = operator.post("/console/letters");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("There was nothing to print").doesNotContain("notice done");
    }

    @Test
    void aFileWithALetterOfSomebodyErasedIsToBeGivenUp() throws Exception {
        var anna = person("Anna", true);
        var bert = person("Bert", true);
        order(anna, false);
        order(bert, false);
        var batch = batches.make(officer).orElseThrow();
        assertThat(operator.get("/console/letters").body()).doesNotContain("must not leave any more");

        erasures.erase(bert.id(), ErasureReason.REQUEST, "1", now());

        assertThat(operator.get("/console/letters").body()).contains("must not leave any more: 1.");
        assertThat(batches.giveUp(batch.id(), officer)).isTrue();
        assertThat(operator.get("/console/letters").body()).doesNotContain("must not leave any more");
        assertThat(latest(anna).state()).isEqualTo(KeyOrder.State.OPEN);
    }

    @Test
    void aChecksumThatIsNoneIsRefused() throws Exception {
        for (var typed : List.of("", "\0", "0".repeat(64), "g".repeat(64), "0".repeat(65))) {
            assertThat(operator.post("/console/letters/hand-over", "checksum", typed)
                            .statusCode())
                    .isEqualTo(409);
        }
    }
}
