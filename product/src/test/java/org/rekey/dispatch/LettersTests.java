package org.rekey.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rekey.dispatch.KeyOrder.State;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeySuspension;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.paper.PaperReader;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.transfer.OwnCopy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Cards by post, from the order to the first right code, over a real database, with a mail house of its own.
@Tag("J5.2")
class LettersTests extends LettersOverHttp {
    @Autowired
    ApplicationContext context;

    @Test
    void theMailHouseGetsAddressesAndCardsAndNobodyElseOpensThem() {
        var anna = person("Anna", true);
        var bert = person("Bert", true);
        order(anna, false);
        order(bert, true);

        var batch = batches.make(officer).orElseThrow();
        var sealed = batches.fetch(batch.id(), officer).orElseThrow();
        var files = TestMailHouse.unpack(sealed);

        assertThat(Parcel.sha256(sealed)).isEqualTo(batch.checksum());
        var manifest = new String(files.get("manifest.csv"), StandardCharsets.US_ASCII)
                .lines()
                .toList();
        assertThat(manifest).hasSize(3);
        assertThat(manifest.get(1))
                .matches(latest(anna).number() + "," + latest(anna).serial() + ",1,2");
        assertThat(manifest.get(2))
                .matches(latest(bert).number() + "," + latest(bert).serial() + ",3,3");
        try (var paper = new PaperReader(files.get("letters.pdf"))) {
            assertThat(paper.text("-f", "1", "-l", "1"))
                    .contains(
                            "Anna Peeters",
                            "Kerkstraat 7",
                            "9999 Eikendorp",
                            "Order " + latest(anna).number());
            assertThat(paper.text("-f", "3", "-l", "3"))
                    .contains("Bert Peeters")
                    .doesNotContain("Anna");
            var printed = codes(paper.text("-raw", "-f", "2", "-l", "2"));
            assertThat(printed).hasSize(24);
            assertThat(codes(paper.text("-raw", "-f", "4", "-l", "4")))
                    .hasSize(24)
                    .doesNotContainAnyElementsOf(printed);
            assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Peeters", printed.getFirst());
        }
    }

    @Test
    void theFormerCardWorksUntilTheHandOverAndTheNewOneFromItsFirstRightCode() {
        var anna = person("Anna", true);
        var former = keys.add(anna.id(), CARD, new Lineage(null, new Level(300)), now());
        order(anna, false);
        var batch = batches.make(officer).orElseThrow();
        assertThat(state(former)).isEqualTo(DigitalKey.State.ACTIVE);
        assertThat(new String(context.getBean(OwnCopy.class).of(anna.id()), StandardCharsets.UTF_8))
                .contains("\"state\" : \"coming\"", "\"orders\"");

        assertThat(batches.handOver("0".repeat(64), officer)).isFalse();
        assertThat(batches.handOver(" " + batch.checksum().toUpperCase(java.util.Locale.ROOT) + "\n", officer))
                .isTrue();

        assertThat(batches.handOver(batch.checksum(), officer)).isFalse();
        assertThat(batches.fetch(batch.id(), officer)).isEmpty();
        assertThat(batches.giveUp(batch.id(), officer)).isFalse();
        assertThat(state(former)).isEqualTo(DigitalKey.State.ENDED);
        assertThat(latest(anna).state()).isEqualTo(State.POSTED);
        assertThat(postbag.of("dispatch.mail.ordered")).containsEntry("key", "Token card");
        assertThat(postbag.of("dispatch.mail.posted")).containsEntry("key", "Token card");
        assertThat(keys.active(anna.id())).isEmpty();
        assertThat(keys.arrive(key(anna), now())).isTrue();
        assertThat(keys.arrive(key(anna), now())).isFalse();
        assertThat(keys.active(anna.id())).hasSize(1);
        assertThat(latest(anna).state()).isEqualTo(State.RECEIVED);
        assertThat(orders.lost(latest(anna), now())).isFalse();
    }

    @Test
    void whereKeysWorkAtOnceAnOrderEndsWithTheHandOverAndALetterIsMissedUntilItsKeyIsUsed() {
        var anna = person("Anna", true);
        order(anna, false);
        var batch = atOnce().make(officer).orElseThrow();

        assertThat(atOnce().handOver(batch.checksum(), officer)).isTrue();

        assertThat(postbag.of("dispatch.mail.sent")).containsEntry("key", "Token card");
        assertThat(latest(anna).state()).isEqualTo(State.SENT);
        assertThat(keys.active(anna.id())).extracting(DigitalKey::id).containsExactly(key(anna));
        assertThat(orders.missable(latest(anna))).isTrue();
        keys.used(keys.find(key(anna)).orElseThrow(), LocalDate.of(2020, 9, 9));
        assertThat(orders.missable(latest(anna))).isFalse();
        assertThat(orders.lost(latest(anna), now())).isFalse();
        assertThat(order(anna, false)).isEmpty();
        var second = atOnce().make(officer).orElseThrow();
        atOnce().handOver(second.checksum(), officer);
        assertThat(orders.of(anna.id())).extracting(KeyOrder::state).containsExactly(State.SENT, State.SENT);
        assertThat(orders.returned(latest(anna), now())).isTrue();
        assertThat(orders.of(anna.id())).extracting(KeyOrder::state).containsExactly(State.RETURNED, State.SENT);
        assertThat(keys.active(anna.id())).isEmpty();
    }

    /// The same, with the setting that asks for no confirmation.
    private Batches atOnce() {
        var unconfirmed = new DispatchSettings(List.of(), 200, false, Set.of("BE"), 500);
        return new Batches(
                context.getBean(OrderRows.class),
                context.getBean(BatchRows.class),
                context.getBean(Eligibility.class),
                context.getBeansOfType(Printing.class).values(),
                context.getBean(Printer.class),
                context.getBean(MailHouse.class),
                keys,
                people,
                context.getBean(OrderMails.class),
                unconfirmed,
                InstantSource.system(),
                context,
                context.getBean(TransactionTemplate.class));
    }

    @Test
    void countsWhatWaitsAndForHowLong() {
        var anna = person("Anna", true);
        order(anna, false);

        assertThat(gauge("waiting")).isEqualTo(1);
        assertThat(gauge("oldest")).isBetween(0.0, 60.0);
        orders.withdraw(latest(anna), anna, now());
        assertThat(gauge("waiting")).isZero();
        assertThat(gauge("oldest")).isZero();
    }

    private double gauge(String name) {
        var meters = new SimpleMeterRegistry();
        new WaitingOrders(context.getBean(OrderRows.class), InstantSource.system(), meters);
        return meters.get("rekey.dispatch." + name).gauge().value();
    }

    @Test
    void aFileThatWasGivenUpIsPrintedAnewWithOtherCodes() {
        var anna = person("Anna", true);
        order(anna, false);
        var first = batches.make(officer).orElseThrow();
        var lost = key(anna);
        var codes = printed(first);

        assertThat(batches.giveUp(first.id(), officer)).isTrue();

        assertThat(batches.giveUp(first.id(), officer)).isFalse();
        assertThat(state(lost)).isEqualTo(DigitalKey.State.ENDED);
        assertThat(keys.ended(anna.id())).isEmpty();
        assertThat(latest(anna).state()).isEqualTo(State.OPEN);
        var second = batches.make(officer).orElseThrow();
        assertThat(printed(second)).hasSize(24).doesNotContainAnyElementsOf(codes);
        assertThat(key(anna)).isNotEqualTo(lost);
    }

    @Test
    void aFileWhoseCardIsInUseIsNotGivenUp() {
        var anna = person("Anna", true);
        order(anna, false);
        var batch = batches.make(officer).orElseThrow();
        keys.arrive(key(anna), now());

        assertThat(batches.giveUp(batch.id(), officer)).isFalse();
        assertThat(batches.handOver(batch.checksum(), officer)).isTrue();
        assertThat(keys.active(anna.id())).hasSize(1);
        assertThat(latest(anna).state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void twoOperatorsAtOncePrintEachOrderOnce() throws Exception {
        var all = List.of(person("A", true), person("B", true), person("C", true));
        all.forEach(one -> order(one, false));

        List<Optional<PrintBatch>> both = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Optional<PrintBatch>> click = () -> batches.make(officer);
            for (var made : threads.invokeAll(List.of(click, click))) {
                both.add(made.get());
            }
        }

        assertThat(both.stream()
                        .flatMap(Optional::stream)
                        .mapToInt(PrintBatch::orders)
                        .sum())
                .isEqualTo(3);
        assertThat(all).allSatisfy(one -> {
            assertThat(latest(one).state()).isEqualTo(State.PRINTED);
            assertThat(keys.answering(one.id())).hasSize(1);
        });
    }

    @Test
    void aLetterThatIsLostOrComesBackOpensNothingAndAnotherOneCanBeAskedFor() {
        var anna = person("Anna", true);
        order(anna, false);
        assertThat(order(anna, false)).contains(Refusal.WAITS);
        var batch = batches.make(officer).orElseThrow();
        assertThat(orders.returned(latest(anna), now())).isFalse();
        batches.handOver(batch.checksum(), officer);
        var lost = key(anna);

        assertThat(orders.lost(latest(anna), now())).isTrue();

        assertThat(orders.returned(latest(anna), now())).isFalse();
        assertThat(state(lost)).isEqualTo(DigitalKey.State.ENDED);
        assertThat(keys.arrive(lost, now())).isFalse();
        assertThat(latest(anna).state()).isEqualTo(State.LOST);
        assertThat(order(anna, false)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BY_HOLDER", "BY_DESK", "DEACTIVATED"})
    void oneThatIsBlockedOnItsWayEndsAndAnotherOneCanBeAskedFor(KeySuspension why) {
        var anna = person("Anna", true);
        posted(anna);
        var blocked = key(anna);

        assertThat(why.forGood() ? keys.giveUp(blocked, now()) : keys.suspend(blocked, why, null, now()))
                .isTrue();

        assertThat(state(blocked)).isEqualTo(DigitalKey.State.ENDED);
        assertThat(keys.restore(blocked, now())).isFalse();
        assertThat(latest(anna).state()).isEqualTo(State.WITHDRAWN);
        assertThat(order(anna, false)).isEmpty();
    }

    @Test
    @Tag("J5.5")
    void whatIsClosedWhenItsTurnComesIsNotPrinted() {
        var anna = person("Anna", true);
        order(anna, false);
        today.is("2020-09-25T10:00:00Z");

        assertThat(batches.make(officer)).isEmpty();

        assertThat(latest(anna).state()).isEqualTo(State.CLOSED);
        assertThat(postbag.of("dispatch.mail.closed")).containsEntry("key", "Token card");
        assertThat(order(anna, false)).contains(Refusal.CLOSED);
    }

    @Test
    @Tag("J5.5")
    void whileCardsAreOnlyReplacedOneThatNeverArrivedIsToo() {
        var anna = person("Anna", true);
        posted(anna);
        orders.lost(latest(anna), now());
        today.is("2020-11-01T10:00:00Z");

        reissuedUntil("2021-03-01");
        try {
            assertThat(order(anna, false)).isEmpty();
            assertThat(batches.make(officer)).isPresent();
            assertThat(order(person("Bert", true), false)).contains(Refusal.CLOSED);
        } finally {
            reissuedUntil("2020-09-25");
        }
    }

    @Test
    @Tag("J5.4")
    void nothingGoesAbroadOrToSomebodyWithoutAUsername() {
        assertThat(order(person("Abroad", false), false)).contains(Refusal.NO_ADDRESS);
        var fresh = people.enrol(
                new Enrolment(new Names("Fresh", "Peeters"), Language.EN).withAddress(address("BE")), now());
        assertThat(order(people.find(fresh).orElseThrow(), false)).contains(Refusal.NO_ACCOUNT);
    }
}
