package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// See what happened of late, say of a logon that it was somebody else, and read how to go on.
@ExtendWith({Demo.Shared.class, Chromium.Shared.class})
class ActivityJourneyTests {
    static Stream<Way> ways() {
        return Way.pairwise(0);
    }

    @ParameterizedTest
    @MethodSource("ways")
    @Tag("J6.5")
    void throwsSomebodyOutWhoLoggedOnWithMyCard(Way way, Demo demo, Chromium chromium) {
        Claimed bruno = demo.someoneLike("bruno");
        try (Visitor thief = atHome(demo, chromium, way, bruno);
                Visitor holder = atHome(demo, chromium, way, bruno)) {
            holder.goTo("/mykeys").click("nav.tabs a[href='/mykeys/activity']");
            holder.click(".happening a[href$='/not-mine']");
            assertThat(holder.axeFindings()).isEmpty();

            holder.next();

            assertThat(holder.path()).startsWith("/mykeys/activity/reported/");
            String number = holder.page().locator(".secret").innerText();
            assertThat(demo.mail(mail -> mail.get("subject").asString().contains(number)
                                    && mail.get("to").asString().startsWith("servicedesk@"))
                            .get("text")
                            .asString())
                    .contains(number)
                    .doesNotContain(bruno.username());
            assertThat(thief.goTo("/mykeys").path()).startsWith("/logon/");

            holder.click("main a[href='/mykeys']").choose("mobile-app").passPassword(bruno);
            holder.passCode(Tools.totp(bruno.appSecret()));
            assertThat(holder.sees("li[data-kind='token-card'] .notice.stop")).isTrue();
            assertThat(holder.goTo("/mykeys/activity").text()).contains(number);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    @Tag("J6.3")
    void readsTheHelpOnTheWayAndComesBackToTheLogon(Way way, Demo demo, Chromium chromium) {
        try (Visitor visitor = new Visitor(demo, chromium, way)) {
            visitor.goToService("tax");
            String choice = visitor.path();
            visitor.click("aside a[href^='/mykeys/help']").click("ul.keys a[href^='/mykeys/help/mobile-app']");
            assertThat(visitor.page().locator("main ol li").count()).isGreaterThan(5);
            assertThat(sheets(visitor, way)).isOne();

            visitor.click("a.button[href^='/logon/']");

            assertThat(visitor.path()).isEqualTo(choice);
            visitor.choose("mobile-app").click("form a[href^='/mykeys/help/mobile-app']");
            assertThat(visitor.click("a.button[href^='/logon/']").sees("input[name=username]"))
                    .isTrue();
        }
    }

    /// On paper.
    private static long sheets(Visitor visitor, Way way) {
        Path printed = Path.of("target", "help-" + way + ".pdf");
        visitor.page().pdf(new Page.PdfOptions().setFormat("A4").setPath(printed));
        return Tools.pages(printed);
    }

    private static Visitor atHome(Demo demo, Chromium chromium, Way way, Claimed person) {
        Visitor visitor = new Visitor(demo, chromium, way);
        visitor.goTo("/mykeys").choose("token-card").answerWarning("later");
        return visitor.passPassword(person).passCard(person);
    }
}
