package org.rekey.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rekey.database.AsOwner;
import org.rekey.database.RealDatabase;
import org.rekey.notice.MailSettings.Tls;
import org.rekey.notice.sms.FakeOperator;
import org.rekey.notice.sms.OperatorFixture;
import org.rekey.notice.sms.OperatorLink;
import org.rekey.person.Language;
import org.rekey.person.MobileNumber;
import org.rekey.person.PersonId;
import org.rekey.vault.TestVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class TextDeliveryTests {
    private static final MobileNumber NUMBER = new MobileNumber("+32470123456");
    private final FakeOperator operator = new FakeOperator();
    private final NoticeFixture fixture;
    private final OperatorLink link;
    private final JdbcClient jdbc;
    private final JdbcClient owner;
    private final PersonId ann;

    TextDeliveryTests(JdbcClient jdbc, @AsOwner JdbcClient owner, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.owner = owner;
        var sms = OperatorFixture.settings(operator.port());
        link = OperatorFixture.link(sms, InstantSource.system());
        fixture = new NoticeFixture(
                jdbc, transaction, NoticeFixture.settings(1, Tls.NONE), TestVault.make(), Optional.of(link), sms);
        ann = fixture.person(Language.EN, null);
    }

    @BeforeEach
    void beginAnew() throws Exception {
        fixture.empty();
        jdbc.sql("delete from text_part").update();
        link.start();
        for (int i = 0; i < 1200 && !link.ready(); i++) {
            Thread.sleep(50);
        }
        fixture.channel.poll();
    }

    @AfterEach
    void stop() throws Exception {
        link.stop();
        operator.close();
    }

    @Test
    void aCodeGoesToTheTelephoneOfWhoeverWaitsForIt() {
        text();

        fixture.deliverAll();

        assertThat(operator.taken())
                .singleElement()
                .satisfies(message ->
                        assertThat(message.getShortMessage()).asString().startsWith("12345678 is your code"));
        assertThat(fixture.states()).containsExactly("sent");
        assertThat(fixture.letters()).isZero();
        assertThat(jdbc.sql("select message_id from text_part where notice_id is not null")
                        .query(String.class)
                        .list())
                .containsExactly("m1");
    }

    @Test
    void aReceiptThatIsQuickerThanItsAnswerIsKeptToo() {
        fixture.parts.told("m1", "delivrd", fixture.now.get());
        text();

        fixture.deliverAll();

        assertThat(jdbc.sql("select outcome from text_part where notice_id is not null")
                        .query(String.class)
                        .single())
                .isEqualTo("delivrd");
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgainAndWhatMayPassIs() {
        text();
        operator.answer(0x58);
        fixture.deliverAll();
        assertThat(fixture.states()).containsExactly("pending");

        operator.answer(0x0b);
        fixture.pass(Duration.ofSeconds(3));
        fixture.deliverAll();
        assertThat(fixture.states()).containsExactly("dead");
    }

    @Test
    void whatSomebodyWaitsForIsTriedUntilItIsWorthless() {
        text(); // good for five minutes
        operator.answer(0x08);
        for (int i = 0; i < 29; i++) {
            fixture.deliverAll();
            fixture.pass(Duration.ofSeconds(10));
            jdbc.sql("update notice set due_at = created_at").update();
        }
        assertThat(fixture.states()).containsExactly("pending");
        assertThat(jdbc.sql("select attempts from notice").query(Integer.class).single())
                .isGreaterThan(Lane.MOST_ATTEMPTS);

        fixture.pass(Duration.ofSeconds(30));
        fixture.deliverAll();

        assertThat(fixture.states()).containsExactly("skipped");
    }

    @Test
    void theQuotaOfTheDayHoldsAndIsAnnouncedBefore() {
        jdbc.sql("update send_budget set quota = 5 where channel = 'text'").update();
        for (int i = 0; i < 7; i++) {
            text();
        }

        fixture.deliverAll();
        fixture.deliverAll();

        assertThat(operator.taken()).hasSize(5);
        assertThat(fixture.woken).filteredOn(TextQuotaNear.class::isInstance).hasSize(1);
        assertThat(fixture.woken).filteredOn(TextQuotaReached.class::isInstance).hasSize(1);
        fixture.channel.poll();
        assertThat(fixture.courier.texts()).isFalse();

        fixture.pass(Duration.ofDays(1));
        text();
        fixture.deliverAll();
        assertThat(operator.taken()).hasSize(6);
    }

    /// The planner then joins in loops and asks for what is due again and again.
    @Test
    void theQuotaHoldsThoughTheDatabaseBelievesThatNothingWaits() {
        jdbc.sql("update send_budget set quota = 5 where channel = 'text'").update();
        text();
        owner.sql("vacuum analyze notice").update();
        for (int i = 0; i < 6; i++) {
            fixture.pass(Duration.ofSeconds(1));
            text();
        }

        fixture.deliverAll();

        assertThat(operator.taken()).hasSize(5);
        assertThat(counted()).isEqualTo(5);
    }

    @Test
    void whatTheOperatorDoesNotTakeDoesNotUseTheQuotaUp() {
        text();
        operator.answer(0x08);
        for (int i = 0; i < 3; i++) {
            fixture.deliverAll();
            fixture.pass(Duration.ofSeconds(30));
        }
        operator.answer(0);
        fixture.deliverAll();
        assertThat(fixture.states()).containsExactly("sent");
        assertThat(counted()).isEqualTo(1);

        text();
        operator.answer(0x0b);
        fixture.deliverAll();
        text();
        fixture.pass(Duration.ofMinutes(6));
        fixture.deliverAll();

        assertThat(fixture.states()).containsExactlyInAnyOrder("sent", "dead", "skipped");
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void theAlarmSoundsOnceThoughTheCountFallsAgain() {
        jdbc.sql("update send_budget set quota = 1 where channel = 'text'").update();
        text();
        operator.answer(0x08);

        for (int i = 0; i < 3; i++) {
            fixture.deliverAll();
            fixture.pass(Duration.ofSeconds(30));
        }

        assertThat(fixture.states()).containsExactly("pending");
        assertThat(fixture.woken).filteredOn(TextQuotaReached.class::isInstance).hasSize(1);
    }

    @Test
    void aQuotaBelowWhatHasLeftTodayHoldsBackTheRest() {
        text();
        text();
        fixture.deliverAll();
        jdbc.sql("update send_budget set quota = 1 where channel = 'text'").update();
        text();

        fixture.deliverAll();

        assertThat(operator.taken()).hasSize(2);
        assertThat(fixture.states()).containsExactlyInAnyOrder("sent", "sent", "pending");
    }

    @Test
    void aLinkThatIsDownIsKnownToAllNodesAfterAWhile() {
        assertThat(fixture.courier.texts()).isTrue();

        link.stop();
        fixture.channel.poll();
        assertThat(fixture.courier.texts()).isTrue();
        fixture.pass(TextChannel.BELIEVED);
        fixture.channel.poll();

        assertThat(fixture.courier.texts()).isFalse();
    }

    @Test
    void nothingIsPromisedToANumberThatAKindOfKeyRefuses() {
        assertThat(fixture.courier.texts(NUMBER)).isTrue();
        assertThat(fixture.courier.texts(new MobileNumber("+33612345678"))).isFalse();
    }

    @Test
    void whileSendingIsPausedNothingLeaves() {
        jdbc.sql("update send_budget set paused = true where channel = 'text'").update();
        text();

        fixture.deliverAll();
        fixture.channel.poll();

        assertThat(operator.taken()).isEmpty();
        assertThat(fixture.courier.texts()).isFalse();
    }

    private int counted() {
        return jdbc.sql("select taken from send_budget where channel = 'text'")
                .query(Integer.class)
                .single();
    }

    private void text() {
        fixture.courier.text(
                UUID.randomUUID(),
                ann,
                NUMBER,
                Language.EN,
                "key.sms-code.text.logon",
                Map.of("code", "12345678", "minutes", "5", "service", "Tax"),
                fixture.now.get().plusSeconds(300));
    }
}
