package org.rekey.phaseout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.phaseout.PlanPublisherTests.PLAN;
import static org.rekey.phaseout.Plans.CARD;
import static org.rekey.phaseout.Plans.FEDERAL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.document.Node;
import org.rekey.key.KeyTypes;
import org.rekey.key.PlainKind;
import org.rekey.person.Language;
import org.rekey.text.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a person was shown at the beginning of a logon, when another plan is published before its end.
@RealDatabase
@Tag("J3.1")
class ShownPlanTests {
    private static final Instant NOW = Instant.parse("2023-11-07T09:00:00Z");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PlanPublisher publisher;
    private final PublishedPlans oneNode;
    private final PhaseOuts phaseOuts;

    ShownPlanTests(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        var table = new PlanTable(jdbc);
        var types = new KeyTypes(List.of(new PlainKind("paper-card", 300), new PlainKind("mail-code", 350)));
        publisher = new PlanPublisher(table, types, transaction, () -> NOW, _ -> {}, 200);
        oneNode = new PublishedPlans(table);
        phaseOuts = new PhaseOuts(oneNode, () -> NOW, new ExtensionRows(jdbc));
    }

    @BeforeEach
    void nothingIsPublished() {
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from phase_out_version").update());
    }

    @Test
    @Tag("J2.1")
    void aPlanThatAPersonWasShownHoldsUntilAStricterOneComes() {
        publish(PLAN);
        oneNode.poll();
        var shown = phaseOuts.published();
        var announcements = new Announcements(phaseOuts, new Texts());

        publish(PLAN.replace("2024-01-30", "2024-06-30"));
        oneNode.poll();
        var extended = phaseOuts.standing(CARD, FEDERAL, Optional.empty(), shown);
        var said = announcements
                .of(CARD, FEDERAL, Optional.empty(), Language.EN, shown)
                .orElseThrow();
        publish(PLAN.replace("texts:", "ended-at: 2023-11-07T08:59:59Z\n    texts:"));
        oneNode.poll();
        var ended = phaseOuts.standing(CARD, FEDERAL, Optional.empty(), shown);

        assertThat(extended.publicLastDay()).hasToString("Optional[2024-01-30]");
        assertThat(said.side()).contains("30 January 2024");
        assertThat(ended.allowsLogon()).isFalse();
        assertThat(announcements.of(CARD, FEDERAL, Optional.empty(), Language.EN, shown))
                .get()
                .satisfies(words -> {
                    assertThat(words.dialog()).isEmpty();
                    assertThat(words.side()).contains("Since 7 November 2023 you can no longer log on");
                });
    }

    @Test
    void aKeyThatHadEndedWhenThePersonLookedDoesNotComeBackInTheSameLogon() {
        publish(PLAN.replace("texts:", "ended-at: 2023-11-07T08:59:59Z\n    texts:"));
        oneNode.poll();
        var shown = phaseOuts.published();

        publish(PLAN);
        oneNode.poll();

        assertThat(phaseOuts.standing(CARD, FEDERAL, Optional.empty(), shown).allowsLogon())
                .isFalse();
        assertThat(phaseOuts.standing(CARD, FEDERAL, Optional.empty()).allowsLogon())
                .isTrue();
    }

    @Test
    void aNodeThatDoesNotKnowWhatAPersonWasShownGoesByTheNewest() {
        publish(PLAN);
        oneNode.poll();
        var shown = phaseOuts.published();
        for (int day = 10; day < 22; day++) {
            publish(PLAN.replace("2024-01-30", "2024-06-" + day));
            oneNode.poll();
        }

        assertThat(phaseOuts.standing(CARD, FEDERAL, Optional.empty(), shown).publicLastDay())
                .hasToString("Optional[2024-06-21]");
    }

    private void publish(String yaml) {
        publisher.publish(Node.yaml("plans.yaml", yaml), "tests");
    }
}
