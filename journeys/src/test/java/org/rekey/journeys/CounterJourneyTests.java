package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A visit at the counter, from the officer's logon to the visitor's first key; and one about somebody who has
/// something to lose.
@ExtendWith({Demo.Shared.class, Chromium.Shared.class})
class CounterJourneyTests {
    private static final Pattern LINK = Pattern.compile("/activation/[\\w-]+");
    private static final String PASSWORD = "a kettle on the moon";

    static Stream<Way> ways() {
        return Way.pairwise(0);
    }

    static Stream<Way> otherWays() {
        return Way.pairwise(1);
    }

    @ParameterizedTest
    @MethodSource("ways")
    @Tag("J4.1")
    @Tag("J4.2")
    @Tag("J4.3")
    void leadsSomebodyWithoutAKeyToTheFirstOne(Way way, Demo demo, Chromium chromium) {
        String number = Counter.number();
        String email = "jana-" + UUID.randomUUID() + "@example.org";
        try (Visitor officer = new Visitor(demo, chromium, way);
                Visitor jana = new Visitor(demo, chromium, way)) {
            officer.enter("/desk", demo.someoneLike("olga"));
            entersSomebodyNew(officer, number, email);

            var first = Letter.of(officer.print());
            String firstLink = Newcomer.linkFor(demo, email);
            assertThat(first.words()).contains("Nováková", first.code()).doesNotContain("/logon", "/mykeys", firstLink);
            assertThat(first.words().replaceAll("\\D", "")).doesNotContain(number);
            assertThat(first.barcode()).isEqualTo(demo.at("/activation").toString());

            officer.click("main form .row > a:not(.button)");
            var last = Letter.of(officer.print());
            String lastLink = otherLink(demo, email, firstLink);
            officer.goTo(receipt(officer)).click("main .row a");
            String look = officer.path();

            assertThat(isShut(jana.goTo(firstLink))).isTrue();
            assertThat(jana.goTo(lastLink).passCode(first.code()).isWrong("code"))
                    .isTrue();
            jana.passCode(last.code());
            activatesAKey(jana, email, demo);
            assertThat(isShut(jana.goTo(lastLink))).isTrue();

            assertThat(officer.goTo(look).sees("input[value='0']")).isFalse();
            officer.click("nav.tabs a[href$='/registrations']")
                    .fill("words", "nOVÁk")
                    .next();
            assertThat(officer.page().locator("main tbody tr").count()).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("otherWays")
    @Tag("J4.1")
    @Tag("J4.4")
    void givesAProfileAwayOnlyWithASecondOfficerAndHelpsItsHolder(Way way, Demo demo, Chromium chromium) {
        String number = Counter.number();
        Claimed bruno = demo.someoneLike("bruno", number);
        try (Visitor first = new Visitor(demo, chromium, way);
                Visitor second = new Visitor(demo, chromium, way)) {
            Counter.lookUp(first.enter("/desk", demo.someoneLike("olga")), number);
            assertThat(first.text()).contains("Lambert").doesNotContain("@");
            Counter.passport(first.next(), "new-" + bruno.email()).next();
            assertThat(first.sees(".notice.ending")).isTrue();
            String look = first.next().path();
            assertThat(first.sees("button[value=APPROVED], form[action$='/letter']"))
                    .isFalse();
            first.click("nav.tabs a[href$='/registrations']")
                    .fill("words", "Lambert")
                    .next();
            String entry = first.page().locator("main tbody .hint").innerText();

            second.enter("/desk", demo.someoneLike("oscar")).click("aside a[href$='/approvals']");
            second.click("tr:has(.hint:text-is('%s')) button".formatted(entry));
            assertThat(second.text()).contains("new-" + bruno.email());
            second.click("button[value=APPROVED]");
            assertThat(second.sees(".notice.done")).isTrue();

            first.goTo(look).click("form[action$='/extension'] button");
            assertThat(first.sees(".notice.done")).isTrue();
            assertThat(first.sees("form[action$='/extension']")).isFalse();
            first.click("button[value=SUSPEND]").click("button[value=RESTORE]");
            first.click("main details summary").click("details[open] button[value=END]");
            assertThat(first.sees(".notice.done")).isTrue();
            assertThat(first.page().locator("main article").count()).isOne();
            assertThat(first.sees("a[href$='/register']")).isTrue();
        }
        demo.mail(mail -> mail.get("to").asString().equals(bruno.email()));
    }

    /// Every mistake on the way is told where it was made, and costs nothing that was typed.
    private static void entersSomebodyNew(Visitor officer, String number, String email) {
        Counter.lookUp(officer, number.substring(0, 9) + "00");
        assertThat(officer.isWrong("number")).isTrue();
        assertThat(officer.typed("number")).contains(number.substring(6, 9));
        int before = officer.actions();
        Counter.lookUp(officer, number);
        assertThat(officer.typed("born").replace('.', '/')).isEqualTo(Counter.born(number));
        officer.fill("last", "Nováková").fill("first", "Jana");
        Counter.passport(officer, email);
        assertThat(officer.actions() - before).as("clicks and fields").isLessThanOrEqualTo(10);

        officer.page().locator("#consent").uncheck();
        assertThat(officer.fill("email", "jana at home").next().isWrong("email"))
                .isTrue();
        assertThat(officer.sees("#consent-error")).isTrue();
        assertThat(officer.typed("last")).isEqualTo("Nováková");
        officer.fill("email", "alma@mail.example").tick("consent").next().next();
        assertThat(officer.isWrong("email")).isTrue();
        assertThat(officer.typed("documentNumber")).isEqualTo("CZ 1234567");

        officer.fill("email", email).next();
        assertThat(officer.text()).contains(email, "CZ 1234567");
        officer.next();
        assertThat(officer.text().toLowerCase(java.util.Locale.ROOT)).doesNotContain("token");
    }

    private static void activatesAKey(Visitor jana, String email, Demo demo) {
        String username = email.substring(0, email.indexOf('@'));
        jana.fill("username", username)
                .fill("password", PASSWORD)
                .fill("repeated", PASSWORD)
                .next();
        assertThat(jana.text().toLowerCase(java.util.Locale.ROOT)).doesNotContain("token");
        assertThat(jana.sees("label.option:has(.tag) input:checked")).isTrue();
        jana.click("label.option:has(input[value=email-code])").next();
        jana.passCode(new Newcomer(email, "", "").registrationCode(demo));
        assertThat(jana.path()).isEqualTo("/activation/done");
    }

    private static String receipt(Visitor officer) {
        return officer.page().locator("main a[href$='/receipt']").getAttribute("href");
    }

    /// A page that says why, and asks for no code.
    private static boolean isShut(Visitor visitor) {
        return visitor.sees("h1 + p.lead") && !visitor.sees("input[name=code]");
    }

    private static String otherLink(Demo demo, String email, String former) {
        var text = demo.mail(mail -> mail.get("to").asString().equals(email)
                        && LINK.matcher(mail.get("text").asString()).find()
                        && !mail.get("text").asString().contains(former))
                .get("text")
                .asString();
        return LINK.matcher(text).results().findFirst().orElseThrow().group();
    }
}
