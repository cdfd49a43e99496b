package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// On the way to a service, somebody has forgotten username and password.
@ExtendWith({Demo.Shared.class, Chromium.Shared.class})
@Tag("J6.4")
class RecoveryJourneyTests {
    private static final String FRESH = "a kettle on the moon";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/forgotten/password/[\\w-]{22}");

    static Stream<Way> ways() {
        return Way.pairwise(1);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void usernameByMailThenANewPasswordWithTheCardThenTheService(Way way, Demo demo, Chromium chromium) {
        Claimed alma = demo.someoneLike("alma");
        try (Visitor visitor = new Visitor(demo, chromium, way)) {
            hasForgotten(visitor).click("ul.keys a[href*='/username']");
            look(visitor.fill("typed", alma.email()));
            look(visitor.next());
            JsonNode mail = demo.mail(
                    it -> it.get("to").asString().equals(alma.email()) && text(it).contains("\n" + alma.username()));
            assertThat(text(mail)).doesNotContain("http");

            look(visitor.next());
            asksForTheLink(visitor, alma);
            visitor.page().navigate(link(demo, alma));
            look(visitor);
            visitor.click("label.option").next();
            look(visitor.passCode("WRONGX"));
            visitor.passCard(alma);
            look(visitor.fill("chosen", "short").fill("repeated", "short").next());
            visitor.fill("chosen", FRESH).fill("repeated", FRESH).next();
            assertThat(visitor.path()).isEqualTo("/forgotten/password/done");
            look(visitor);

            visitor.next().choose("token-card").answerWarning("later").passPassword(alma.username(), FRESH);
            visitor.passCard(alma);
            assertThat(visitor.isAtService()).isTrue();
            visitor.page().navigate(link(demo, alma));
            assertThat(visitor.path()).isEqualTo("/forgotten/password/done");
        }
        try (Visitor other = new Visitor(demo, chromium, way)) {
            other.page().navigate(link(demo, alma));
            assertThat(other.sees("main form")).isFalse();
            look(other);
        }
    }

    private static Visitor hasForgotten(Visitor visitor) {
        visitor.goToService("tax").choose("token-card").answerWarning("later").click("main a[href$='/forgotten']");
        look(visitor);
        return visitor;
    }

    private static void asksForTheLink(Visitor visitor, Claimed alma) {
        visitor.choose("token-card").answerWarning("later").click("main a[href$='/forgotten']");
        look(visitor.click("ul.keys a[href*='/password']"));
        look(visitor.fill("typed", alma.username()).next());
        assertThat(visitor.path()).isEqualTo("/forgotten/password/sent");
    }

    private static void look(Visitor visitor) {
        assertThat(visitor.axeFindings()).as(visitor.path()).isEmpty();
    }

    private static String link(Demo demo, Claimed person) {
        JsonNode mail = demo.mail(it -> it.get("to").asString().equals(person.email())
                && LINK.matcher(text(it)).find());
        var link = LINK.matcher(text(mail));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static String text(JsonNode mail) {
        return mail.get("text").asString();
    }
}
