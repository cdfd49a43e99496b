package org.rekey.phaseout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.document.DocumentRefused;
import org.rekey.document.Node;
import org.rekey.key.Level;
import org.rekey.person.Language;

@Tag("J3.1")
class PlanReaderTests {
    private static final String WHOLE = """
            key: paper-card
            zone: Europe/Brussels
            replacements: [app-code, mail-code]
            recommended: mail-code
            days: {no-activation-from: 2020-09-25, warn-from: 2023-07-19, last-day: 2024-01-30}
            exceptions:
              flemish: {last-day: 2021-12-31}
            audience:
              - {from: 2023-07-19, percent: 10}
              - {from: 2023-08-19, percent: 100}
            narrowed: {from: 2023-10-01, level: 200}
            ended-at: 2023-12-24T18:00:00Z
            texts:
              why: {nl: Omdat, fr: Parce que, de: Weil, en: Because of {lastDay}}
            """.replace("Because of {lastDay}", "\"Because of {lastDay}\"");

    @Test
    void readsTheSampleOfTheGuide() throws IOException {
        var sample = Node.yaml("phase-outs.yaml", Files.readString(Path.of("../docs/phase-outs.yaml")));

        var plans = sample.only("phase-outs").required("phase-outs").items().stream()
                .map(one -> PlanReader.read(one, 1))
                .toList();

        assertThat(plans)
                .singleElement()
                .satisfies(plan -> assertThat(plan.texts()).containsKey(PlanText.DIALOG_TITLE));
    }

    @Test
    void theSampleOfTheGuideHasEveryEntry() throws IOException {
        var sample = Files.readString(Path.of("../docs/phase-outs.yaml"));

        assertThat(Stream.concat(PlanReader.ENTRIES.stream(), PlanReader.DAYS.stream()))
                .allSatisfy(entry -> assertThat(sample).containsPattern("(?m)^ +(- |# )?" + entry + ":"));
        assertThat(sample).contains("audience: everybody");
        assertThat(PlanText.values()).allSatisfy(place -> assertThat(sample).contains(place.tag()));
    }

    @Test
    void readsEveryDial() {
        var plan = PlanReader.read(Node.yaml("plan.yaml", WHOLE), 3);

        assertThat(plan.retiring()).isEqualTo(Plans.CARD);
        assertThat(plan.replacements()).isEqualTo(new Replacements(List.of(Plans.APP, Plans.MAIL), Plans.MAIL));
        assertThat(plan.days())
                .isEqualTo(new Days(
                        LocalDate.of(2020, 9, 25), null, LocalDate.of(2023, 7, 19), null, LocalDate.of(2024, 1, 30)));
        assertThat(plan.exceptions()).containsEntry(Plans.FLEMISH, Plans.only(LocalDate.of(2021, 12, 31)));
        assertThat(plan.audience())
                .isEqualTo(new Audience.Growing(List.of(
                        new Audience.Step(LocalDate.of(2023, 7, 19), 10),
                        new Audience.Step(LocalDate.of(2023, 8, 19), 100))));
        assertThat(plan.narrowing()).isEqualTo(new Narrowing(LocalDate.of(2023, 10, 1), new Level(200)));
        assertThat(plan.endedAt()).isEqualTo(Instant.parse("2023-12-24T18:00:00Z"));
        assertThat(plan.text(PlanText.WHY, Language.EN)).contains("Because of {lastDay}");
        assertThat(plan.text(PlanText.DIALOG_TITLE, Language.EN)).isEmpty();
        assertThat(plan.version()).isEqualTo(3);
    }

    @Test
    void isTheSamePlanHoweverItIsWritten() {
        var one = PlanDocument.of(
                Node.yaml("a", "{key: paper-card, days: {last-day: 2024-01-30, warn-from: 2024-01-01}}"));
        var other = PlanDocument.of(
                Node.yaml("b", "days:\n  warn-from: 2024-01-01\n  last-day: 2024-01-30\nkey: paper-card"));

        assertThat(one.hash()).isEqualTo(other.hash());
    }

    @Test
    void comesBackFromTheDatabaseAsItWasWritten() {
        var node = Node.yaml("plan.yaml", WHOLE);

        var back = PlanReader.read(PlanDocument.of(node).node("plan"), 1);

        assertThat(back).isEqualTo(PlanReader.read(node, 1));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "last-day: 2024-01-30 | last-day: 30/01/2024 | plan.yaml.days.last-day: must be a day such as 2024-01-30, not 30/01/2024",
                "last-day: 2024-01-30 | warn-till: 2024-01-30 | plan.yaml.days: does not know [warn-till]; it knows [last-day, no-activation-from, no-reissue-from, replace-from, warn-from]",
                "warn-from: 2023-07-19 | warn-from: 2025-07-19 | plan.yaml.days: warn-from (2025-07-19) lies after last-day (2024-01-30)",
                "recommended: mail-code | recommended: carrier-pigeon | plan.yaml.recommended: the recommended key type carrier-pigeon is not offered",
                "Europe/Brussels | Europe/Bruges | plan.yaml.zone: Unknown time-zone ID: Europe/Bruges",
                "percent: 100 | percent: 5 | plan.yaml.audience: the steps of an audience must grow: Step[from=2023-07-19, percent=10], Step[from=2023-08-19, percent=5]",
                "percent: 10} | percent: 1000} | plan.yaml.audience[0]: a share lies between 0 and 100 percent",
                "flemish: | Flemish!: | plan.yaml.exceptions.Flemish!: a group is named in at most 32 small letters, digits and hyphens",
                "level: 200 | level: low | plan.yaml.narrowed.level: must be a whole number, not low",
                "2023-12-24T18:00:00Z | Christmas | plan.yaml.ended-at: must be a moment such as 2024-01-30T23:00:00Z, not Christmas",
                "nl: Omdat | nl: '' | plan.yaml.texts.why.nl: must be a text",
                "nl: Omdat, | | plan.yaml.texts.why: lacks nl",
                "{lastDay} | {day} | plan.yaml.texts.why.en: does not know {day}",
                "why: | how: | plan.yaml.texts: does not know [how]",
            })
    void saysWhereAPlanCannotBe(String right, String wrong, String message) {
        var written = WHOLE.replace(right.strip(), wrong == null ? "" : wrong.strip());

        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> PlanReader.read(Node.yaml("plan.yaml", written), 1))
                .withMessageStartingWith(message.strip());
    }

    @Test
    void takesEverybodyByName() {
        var audience = WHOLE.replaceAll("(?s)audience:.*?narrowed", "audience: everybody\nnarrowed");

        assertThat(PlanReader.read(Node.yaml("plan.yaml", audience), 1).audience())
                .isEqualTo(new Audience.Everybody());
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> PlanReader.read(Node.yaml("plan.yaml", audience.replace("everybody", "nobody")), 1));
    }
}
