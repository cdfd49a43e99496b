package org.rekey.phaseout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rekey.phaseout.Plans.CARD;
import static org.rekey.phaseout.Plans.FEDERAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rekey.database.RealDatabase;
import org.rekey.document.DocumentRefused;
import org.rekey.document.Node;
import org.rekey.key.KeyTypes;
import org.rekey.key.Level;
import org.rekey.key.PlainKind;
import org.rekey.person.Language;
import org.rekey.text.Texts;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
@ExtendWith(OutputCaptureExtension.class)
@Tag("J3.1")
class PlanPublisherTests {
    private static final Instant NOW = Instant.parse("2023-11-07T09:00:00Z");
    private static final PlainKind PAPER = new PlainKind("paper-card", 300);
    static final String PLAN = """
            phase-outs:
              - key: paper-card
                zone: Europe/Brussels
                replacements: [mail-code]
                recommended: mail-code
                days: {no-activation-from: 2020-09-25, warn-from: 2023-07-19, last-day: 2024-01-30}
                texts:
                  why: {nl: Waarom, fr: Pourquoi, de: Warum, en: "Because {key} ends on {lastDay}."}
            """;

    private final List<Object> events = new ArrayList<>();
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PlanPublisher publisher;
    private final PublishedPlans oneNode;
    private final PublishedPlans otherNode;
    private final PhaseOuts phaseOuts;
    private Instant today = NOW;

    PlanPublisherTests(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        var table = new PlanTable(jdbc);
        var types = new KeyTypes(List.of(PAPER, new PlainKind("mail-code", 350)));
        publisher = new PlanPublisher(table, types, transaction, () -> NOW, events::add, 200);
        oneNode = new PublishedPlans(table);
        otherNode = new PublishedPlans(table);
        phaseOuts = new PhaseOuts(oneNode, () -> today, new ExtensionRows(jdbc));
    }

    @BeforeEach
    void nothingIsPublished() {
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from phase_out_version").update());
    }

    @Test
    void makesNoNewVersionOfTheSamePlan() {
        publish(PLAN);
        publish(PLAN.replace("mail-code", "mail-code ").replace("last-day: 2024", "last-day:   2024"));

        assertThat(versions()).isEqualTo(1);
        assertThat(events).containsExactly(new PhaseOutPublished(NOW, CARD, 1));
    }

    @Test
    void keepsEveryVersionAndTheNewestHolds() {
        publish(PLAN);
        publish(PLAN.replace("2024-01-30", "2024-06-30"));

        oneNode.poll();

        assertThat(versions()).isEqualTo(2);
        assertThat(phaseOuts.version(CARD)).isEqualTo(2);
        assertThat(phaseOuts.standing(CARD, FEDERAL, Optional.empty()).publicLastDay())
                .hasToString("Optional[2024-06-30]");
    }

    @Test
    void reachesAnotherNodeWithItsNextLook() {
        publish(PLAN);
        otherNode.poll();
        publish(PLAN.replace("texts:", "ended-at: 2023-11-07T08:59:59Z\n    texts:"));

        assertThat(otherNode
                        .of(CARD)
                        .orElseThrow()
                        .standing(NOW, FEDERAL, Optional.empty())
                        .allowsLogon())
                .isTrue();
        otherNode.poll();
        assertThat(otherNode
                        .of(CARD)
                        .orElseThrow()
                        .standing(NOW, FEDERAL, Optional.empty())
                        .allowsLogon())
                .isFalse();
    }

    @Test
    void refusesTwoPlansForOneKind() {
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> publish(PLAN + PLAN.substring(PLAN.indexOf("  - key"))))
                .withMessage("plans.yaml.phase-outs[1].key: there is a plan for paper-card before this one");
    }

    @Test
    void publishesAllOrNothing() {
        var second = PLAN.substring(PLAN.indexOf("  - key")).replace("key: paper-card", "key: mail-code");

        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> publish(PLAN + second))
                .withMessageContaining("mail-code cannot replace itself");

        assertThat(versions()).isZero();
    }

    @Test
    void refusesKeysThatAreNotInstalled() {
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> publish(PLAN.replace("key: paper-card", "key: stone-tablet")))
                .withMessage("plans.yaml.phase-outs[0].key: there is no kind of key stone-tablet;"
                        + " installed are [mail-code, paper-card]");
    }

    @Test
    void refusesToMakeAKeyWorthLessThanItsReplacementAsksFor() {
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(
                        () -> publish(PLAN.replace("texts:", "narrowed: {from: 2024-01-01, level: 199}\n    texts:")))
                .withMessage("plans.yaml.phase-outs[0].narrowed: a level below 200, that of My digital keys,"
                        + " locks out whoever has no other key");
    }

    @Test
    void answersForTheDayThatTheCalendarShows() {
        publish(PLAN.replace("texts:", "narrowed: {from: 2024-01-01, level: 200}\n    texts:"));

        assertThat(phaseOuts.recommended(FEDERAL)).containsExactly(Plans.MAIL);
        assertThat(phaseOuts.level(PAPER)).isEqualTo(new Level(300));
        today = Instant.parse("2024-01-02T00:00:00Z");
        assertThat(phaseOuts.level(PAPER)).isEqualTo(new Level(200));
        today = Instant.parse("2019-01-02T00:00:00Z");
        assertThat(phaseOuts.recommended(FEDERAL)).isEmpty();
        assertThat(phaseOuts.version(Plans.APP)).isZero();
        assertThat(phaseOuts.standing(Plans.APP, FEDERAL, Optional.empty())).isEqualTo(new Standing.Open());
    }

    @Test
    @Tag("J2.1")
    void speaksThePlansOwnWordsAndElseTheOrdinaryOnes() {
        publish(PLAN);
        var announcements = new Announcements(phaseOuts, new Texts());

        var said =
                announcements.of(CARD, FEDERAL, Optional.empty(), Language.EN).orElseThrow();

        assertThat(said.why()).isEqualTo("Because paper-card ends on 30 January 2024.");
        assertThat(said.side()).contains("You can use it until 30 January 2024");
        assertThat(said.dialog()).get().satisfies(dialog -> {
            assertThat(dialog.title()).isEqualTo("You can use this key until 30 January 2024");
            assertThat(dialog.body()).contains("From 31 January 2024 you will need another one");
        });
        today = Instant.parse("2024-02-01T00:00:00Z");
        assertThat(announcements
                        .of(CARD, FEDERAL, Optional.empty(), Language.DE)
                        .orElseThrow()
                        .side())
                .contains("Seit dem 31. Januar 2024");
        today = Instant.parse("2019-02-01T00:00:00Z");
        assertThat(announcements.of(CARD, FEDERAL, Optional.empty(), Language.DE))
                .isEmpty();
    }

    @Test
    void aKindThatWorksOnForSomeSaysSoToWhoeverHasNoNameYet() {
        publish(PLAN.replace("texts:", "extendable-to: 2024-03-31\n    texts:"));
        var announcements = new Announcements(phaseOuts, new Texts());
        today = Instant.parse("2024-02-01T09:00:00Z");

        assertThat(announcements.of(CARD, FEDERAL, Optional.empty(), Language.EN))
                .get()
                .satisfies(words -> assertThat(words.side()).contains("only if a registration office has extended"));
        today = Instant.parse("2024-04-01T09:00:00Z");
        assertThat(announcements.of(CARD, FEDERAL, Optional.empty(), Language.EN))
                .get()
                .satisfies(words -> assertThat(words.side()).contains("you can no longer log on"));
    }

    @Test
    void aPlanThatIsTakenOutOfTheFileStaysInForceAndTheLogSaysSo(CapturedOutput output) {
        publish(PLAN);
        assertThat(output).doesNotContain("not in the file");

        publish("phase-outs: []");

        oneNode.poll();
        assertThat(phaseOuts.of(CARD)).isPresent();
        assertThat(output).contains("phase-outs in force are not in the file");
    }

    private List<String> publish(String yaml) {
        return publisher.publish(Node.yaml("plans.yaml", yaml), "tests");
    }

    private int versions() {
        return jdbc.sql("select count(*) from phase_out_version")
                .query(Integer.class)
                .single();
    }
}
