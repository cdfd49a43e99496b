package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Asking for a token card, until one logs on with it: online with an identity card, and at the counter by post. A
/// demo of its own, for this was possible in the year 2020.
@ExtendWith(Chromium.Shared.class)
class CardOrderJourneyTests {
    private static final Instant OPEN = Instant.parse("2020-09-24T10:00:00Z");
    private static final Instant CLOSED = Instant.parse("2020-09-25T10:00:00Z");
    private static final Map<String, String> ON_ITS_WAY =
            Map.of("en", "on its way", "fr", "en route", "de", "unterwegs", "nl", "onderweg");
    private static final Map<String, String> BY_POST =
            Map.of("en", "by post", "fr", "par la poste", "de", "per post", "nl", "per post");
    private static Demo demo;

    @BeforeAll
    static void startsADemo() {
        demo = Demo.start();
    }

    @AfterAll
    static void stopsIt() {
        demo.close();
    }

    static Stream<Way> ways() {
        return Way.FULL ? Way.all() : Stream.of(new Way("fr", true, 1280), new Way("de", false, 320));
    }

    @ParameterizedTest
    @MethodSource("ways")
    @Tag("J5.1")
    @Tag("J5.3")
    void getsACardWithTheIdentityCardAndLogsOnWithIt(Way way, Chromium chromium) {
        demo.travelTo(OPEN);
        demo.emptyMailbox();
        Claimed alma = Claimed.of(demo, "alma");
        PrintedCard card;
        try (Visitor holder = new Visitor(demo, way, chromium.visit(way, IdentityCard.of(demo, "alma")::putInto))) {
            holder.goTo("/mykeys").choose("eid").next();
            holder.click("main a[href='/mykeys/order/token-card']");
            assertThat(holder.text()).contains(alma.email());
            assertThat(holder.sees(".notice.ending")).isTrue();
            assertThat(holder.axeFindings()).isEmpty();
            holder.next();
            assertThat(holder.axeFindings()).isEmpty();

            var passphrase = holder.page().locator("#passphrase").innerText();
            var pdf = demo.mail(mail -> mail.hasNonNull("enclosed")).get("enclosed");
            card = PrintedCard.of(Base64.getDecoder().decode(pdf.asString()), passphrase);
        }
        assertThat(card.codes()).hasSize(24);
        assertThat(card.words()).contains("Alma Peeters").doesNotContain("44032100222", "44.03.21");

        try (Visitor visitor = new Visitor(demo, chromium, way)) {
            logsOn(visitor, alma.username(), alma.password(), card);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    @Tag("J5.2")
    @Tag("J5.3")
    void getsACardByPostAndConfirmsItsReceiptWithTheFirstCode(Way way, Chromium chromium) {
        demo.travelTo(OPEN);
        String number = Counter.number();
        var jana = new Newcomer("jana-" + UUID.randomUUID() + "@example.org", "", "");
        try (Visitor officer = new Visitor(demo, chromium, way);
                Visitor operator = new Visitor(demo, chromium, way);
                Visitor visitor = new Visitor(demo, chromium, way)) {
            String look = registers(officer, number, jana.email());
            assertThat(officer.sees("form[action$='/post']")).isFalse(); // neither username nor password yet
            String code = Letter.of(officer.print()).code();
            activates(visitor.goTo(Newcomer.linkFor(demo, jana.email())).passCode(code), jana);
            officer.goTo(look).tick("large").click("form[action$='/post'] button");
            assertThat(officer.sees(".notice.done, [role=status]")).isTrue();
            assertThat(officer.sees("form[action$='/post']")).isFalse();
            assertThat(officer.axeFindings()).isEmpty();

            var letter = prints(operator);
            assertThat(letter.codes()).hasSize(24);
            assertThat(letter.words()).contains("Jana Nováková", "Kerkstraat 7", "9999 Eikendorp");
            assertThat(letter.words().replaceAll("\\D", "")).doesNotContain(number);
            demo.mail(mail -> mail.get("to").asString().equals(jana.email())
                    && mail.get("text").asString().contains(ON_ITS_WAY.get(way.language())));

            assertThat(visitor.goTo("/mykeys").text().toLowerCase(Locale.ROOT)).contains(BY_POST.get(way.language()));
            assertThat(visitor.axeFindings()).isEmpty();
            visitor.page().context().clearCookies();
            logsOn(visitor, jana.username(), PASSWORD, letter);
            assertThat(officer.goTo(look).sees("form[action$='/post/end']")).isFalse();
            operator.fill("order", order(letter)).click("button[value=lost]");
            assertThat(operator.sees("[role=alert]"))
                    .as("what has arrived is not lost")
                    .isTrue();
        }
    }

    @Test
    @Tag("J5.4")
    @Tag("J5.5")
    void saysWhatToDoInsteadWhenNoneCanBeHadAndBlocksALostOne(Chromium chromium) {
        Claimed david = demo.someoneLike("david");
        Way way = new Way("nl", true, 320);
        demo.travelTo(OPEN);
        try (Visitor visitor = new Visitor(demo, chromium, way)) {
            visitor.goTo("/mykeys/order/token-card")
                    .choose("token-card")
                    .passPassword(david)
                    .passCard(david);
            assertThat(visitor.text()).contains("buitenland");
            assertThat(visitor.sees("main a[href='/mykeys']")).isTrue();
            assertThat(visitor.axeFindings()).isEmpty();

            demo.travelTo(CLOSED);
            visitor.page().context().clearCookies();
            visitor.goTo("/mykeys/order/token-card");
            assertThat(visitor.sees("form[action^='/mykeys/order']")).isFalse();
            assertThat(visitor.axeFindings()).isEmpty();

            visitor.goToService("tax").choose("token-card").passPassword(david);
            visitor.click("a[href$='/lost']").next();
            visitor.goToService("tax").choose("token-card").passPassword(david);
            assertThat(visitor.sees("#code"))
                    .as("a card that was blocked asks for nothing")
                    .isFalse();
        }
    }

    private static final String PASSWORD = "a kettle on the moon";

    private static String registers(Visitor officer, String number, String email) {
        Counter.lookUp(officer.enter("/desk", demo.someoneLike("olga")), number);
        officer.fill("last", "Nováková").fill("first", "Jana");
        Counter.passport(officer, email)
                .fill("street", "Kerkstraat 7")
                .fill("town", "9999 Eikendorp")
                .next()
                .next();
        return officer.path();
    }

    private static void activates(Visitor visitor, Newcomer jana) {
        visitor.fill("username", jana.username())
                .fill("password", PASSWORD)
                .fill("repeated", PASSWORD)
                .next();
        visitor.click("label.option:has(input[value=email-code])").next();
        visitor.passCode(jana.registrationCode(demo));
        assertThat(visitor.path()).isEqualTo("/activation/done");
    }

    /// Makes the file, lets the mail house open it, and notes the hand-over.
    private static PrintedCard prints(Visitor operator) {
        operator.enter("/console/letters", demo.someoneLike("otto"));
        operator.next();
        assertThat(operator.axeFindings()).isEmpty();
        var checksum = operator.page().locator("article code").first().innerText();
        var file = operator.page().locator("article a[href$='/file']").first().getAttribute("href");
        var letter = PrintedCard.of(fetched("/demo/mail-house/" + file.split("/")[3] + "/letters.pdf"), "");
        operator.fill("checksum", checksum.substring(1)).click("form[action$='/hand-over'] button");
        assertThat(operator.sees("[role=alert]")).isTrue();
        operator.fill("checksum", checksum).click("form[action$='/hand-over'] button");
        assertThat(operator.sees("[role=status]")).isTrue();
        return letter;
    }

    private static byte[] fetched(String path) {
        try (InputStream stream = URI.create(demo.at(path).toString()).toURL().openStream()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String order(PrintedCard letter) {
        var order = java.util.regex.Pattern.compile("\\b1\\d{5}\\b").matcher(letter.words());
        return order.find() ? order.group() : "";
    }

    private static void logsOn(Visitor visitor, String username, String password, PrintedCard card) {
        visitor.goToService("tax").choose("token-card").passPassword(username, password);
        visitor.passCode(card.code(visitor.label("code")));
        assertThat(visitor.isAtService()).isTrue();
    }
}
