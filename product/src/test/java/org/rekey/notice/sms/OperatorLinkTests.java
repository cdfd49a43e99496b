package org.rekey.notice.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rekey.person.MobileNumber;

/// SMPP 3.4.
class OperatorLinkTests {
    private static final MobileNumber NUMBER = new MobileNumber("+32470123456");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final FakeOperator operator = new FakeOperator();
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final List<String> receipts = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T11:00:00Z"));
    private final OperatorLink link = new OperatorLink(
            OperatorFixture.settings(operator.port()),
            (id, outcome, at) -> receipts.add(id + " " + outcome),
            now::get,
            events::add);

    @AfterEach
    void stop() throws Exception {
        link.stop();
        operator.close();
    }

    @Test
    void everyLinkThatIsStartedLooksForItsOperator() throws Exception {
        operator.close();
        var links = Stream.generate(() -> new OperatorLink(
                        OperatorFixture.settings(operator.port()), (id, outcome, at) -> {}, now::get, events::add))
                .limit(200)
                .toList();

        links.forEach(OperatorLink::start);

        await(() -> events.size() == links.size());
        links.forEach(OperatorLink::stop);
    }

    @Test
    void handsATextOverAndKeepsWhatTheOperatorCallsIt() {
        connect();

        assertThat(link.send(UUID.randomUUID(), NUMBER, "12345678 é", FIVE_MINUTES))
                .containsExactly("m1");

        assertThat(operator.taken()).singleElement().satisfies(message -> {
            assertThat(message.getDestAddress()).isEqualTo("32470123456");
            assertThat(message.getSourceAddr()).isEqualTo("Rekey");
            assertThat(message.getDataCoding()).isZero();
            assertThat(message.getRegisteredDelivery()).isEqualTo((byte) 1);
            assertThat(message.getValidityPeriod()).isEqualTo("000000000500000R");
            assertThat(Alphabet.read((byte) 0, message.getShortMessage())).isEqualTo("12345678 é");
        });
    }

    @Test
    void handsALongTextOverInParts() {
        connect();

        assertThat(link.send(UUID.randomUUID(), NUMBER, "ç".repeat(100), FIVE_MINUTES))
                .containsExactly("m1", "m2");

        assertThat(operator.taken()).allSatisfy(message -> {
            assertThat(message.isUdhi()).isTrue();
            assertThat(message.getDataCoding()).isEqualTo((byte) 8);
        });
    }

    @Test
    void writesReceiptsDown() throws Exception {
        connect();

        operator.tell("m1", "UNDELIV");

        await(() -> receipts.equals(List.of("m1 undeliv")));
    }

    @Test
    void leavesAnOperatorAloneThatHasTooMuchToDo() {
        connect();
        operator.answer(SMPPConstant.STAT_ESME_RTHROTTLED);

        assertThatThrownBy(this::send).isInstanceOf(OperatorAway.class);

        assertThat(link.up()).isTrue();
        assertThat(link.ready()).isFalse();
        now.updateAndGet(before -> before.plusSeconds(1));
        assertThat(link.ready()).isTrue();
    }

    @Test
    void tellsANumberThatIsRefusedFromAFaultThatMayPass() {
        connect();

        operator.answer(SMPPConstant.STAT_ESME_RINVDSTADR);
        assertThatThrownBy(this::send).isInstanceOf(NumberRefused.class);
        operator.answer(SMPPConstant.STAT_ESME_RSYSERR);
        assertThatThrownBy(this::send).isInstanceOf(OperatorAway.class);
        assertThat(link.ready()).isTrue();
    }

    @Test
    void makesABrokenLinkAnewAndTellsOfBoth() {
        connect();

        operator.hangUp();

        await(() -> events.stream().filter(OperatorFound.class::isInstance).count() == 2);
        assertThat(events)
                .satisfiesExactly(
                        found -> assertThat(found).isInstanceOf(OperatorFound.class),
                        lost -> assertThat(lost).isInstanceOf(OperatorLost.class),
                        found -> assertThat(found).isInstanceOf(OperatorFound.class));
        assertThat(link.send(UUID.randomUUID(), NUMBER, "x", FIVE_MINUTES)).hasSize(1);
    }

    @Test
    void withoutALinkNothingIsSent() {
        assertThatThrownBy(this::send).isInstanceOf(OperatorAway.class);
        assertThat(link.up()).isFalse();
    }

    private void send() {
        link.send(UUID.randomUUID(), NUMBER, "x", FIVE_MINUTES);
    }

    private void connect() {
        link.start();
        await(link::ready);
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 1200 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
