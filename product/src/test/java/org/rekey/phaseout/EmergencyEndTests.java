package org.rekey.phaseout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.phaseout.PlanPublisherTests.PLAN;
import static org.rekey.phaseout.Plans.CARD;
import static org.rekey.phaseout.Plans.FEDERAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.document.Node;
import org.rekey.key.KeyTypes;
import org.rekey.key.PlainKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The day on which a kind of key turns out to be broken, and the days after it.
@RealDatabase
class EmergencyEndTests {
    private final List<Object> events = new ArrayList<>();
    private final JdbcClient jdbc;
    private final PlanPublisher publisher;
    private final PublishedPlans oneNode;
    private final PhaseOuts phaseOuts;
    private Instant today = Instant.parse("2023-11-07T09:00:00Z");

    EmergencyEndTests(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        var table = new PlanTable(jdbc);
        var types = new KeyTypes(List.of(new PlainKind("paper-card", 300), new PlainKind("mail-code", 350)));
        publisher = new PlanPublisher(table, types, transaction, () -> today, events::add, 200);
        oneNode = new PublishedPlans(table);
        phaseOuts = new PhaseOuts(oneNode, () -> today, new ExtensionRows(jdbc));
    }

    @BeforeEach
    void nothingIsPublished() {
        jdbc.sql("delete from phase_out_version").update();
    }

    /// What operations.md says for the day on which a kind of key turns out to be broken.
    @Test
    void aMomentInEndedAtEndsAKindEverywhereWhateverElseThePlanSays() {
        var whole = PLAN.replace("texts:", "exceptions: {flemish: {last-day: 2030-01-01}}\n    texts:")
                .replace("texts:", "extendable-to: 2029-12-31\n    texts:");
        publish(whole);
        publish(whole.replace("texts:", "ended-at: 2023-11-07T08:59:59Z\n    texts:"));
        oneNode.poll();

        for (var day : List.of("2023-11-07T09:00:00Z", "2024-01-15T09:00:00Z", "2025-01-01T00:00:00Z")) {
            today = Instant.parse(day);
            for (var group : List.of(FEDERAL, Plans.FLEMISH)) {
                assertThat(phaseOuts.standing(CARD, group, Optional.empty()).allowsLogon())
                        .isFalse();
            }
            assertThat(oneNode.of(CARD).orElseThrow().extendable(today)).isEmpty();
            assertThat(oneNode.of(CARD).orElseThrow().extending(today, FEDERAL)).isFalse();
        }
        assertThat(events).hasSize(2);
    }

    @Test
    void anOlderFileBringsAPlanBackOnlyWhenItSaysWhy() {
        var ended = PLAN.replace("texts:", "ended-at: 2023-11-07T08:59:59Z\n    texts:");
        publish(PLAN);
        publish(ended);

        assertThat(publish(PLAN)).singleElement().asString().contains("version 1", "version 2 has replaced");
        assertThat(events).hasSize(2);

        assertThat(publish(PLAN.replace("texts:", "again: the end was a false alarm\n    texts:")))
                .isEmpty();
        assertThat(publish(ended)).hasSize(1);
        oneNode.poll();
        assertThat(phaseOuts.standing(CARD, FEDERAL, Optional.empty()).allowsLogon())
                .isTrue();
    }

    private List<String> publish(String yaml) {
        return publisher.publish(Node.yaml("plans.yaml", yaml), "tests");
    }
}
