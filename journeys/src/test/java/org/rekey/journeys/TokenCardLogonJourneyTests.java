package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Log on to an online service with the token card, and stay logged on for others.
@ExtendWith({Demo.Shared.class, Chromium.Shared.class})
@Tag("J1")
class TokenCardLogonJourneyTests {
    static Stream<Way> ways() {
        return Way.pairwise(0);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void logsOnWithTheCardAfterTheWarningIsClosed(Way way, Demo demo, Chromium chromium) {
        Claimed david = Claimed.of(demo, "david");
        try (Visitor visitor = new Visitor(demo, chromium, way)) {
            visitor.goToService("tax")
                    .choose("token-card")
                    .answerWarning("later")
                    .passPassword(david);
            String asked = visitor.label("code");
            visitor.page().reload();

            assertThat(visitor.label("code")).isEqualTo(asked);
            visitor.passCode("WRONGX");
            assertThat(visitor.label("code")).isEqualTo(asked);
            assertThat(visitor.sees(".error, .notice.stop")).isTrue();

            visitor.passCard(david);

            assertThat(visitor.isAtService()).isTrue();
            assertThat(visitor.claim("acr")).isEqualTo("urn:rekey:level:300");
            assertThat(visitor.claim("family_name")).isEqualTo("Morgan");
            assertThat(visitor.claim("egovNRN")).isEqualTo("85451200289");
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void asksForAStrongerKeyWhereTheLevelDemandsIt(Way way, Demo demo, Chromium chromium) {
        Claimed bruno = Claimed.of(demo, "bruno");
        try (Visitor visitor = new Visitor(demo, chromium, way)) {
            visitor.goToService("tax")
                    .choose("token-card")
                    .answerWarning("later")
                    .passPassword(bruno)
                    .passCard(bruno);
            assertThat(visitor.isAtService()).isTrue();

            visitor.goToService("tax");
            assertThat(visitor.isAtService()).isTrue();

            visitor.goToService("health");
            assertThat(visitor.path()).startsWith("/logon/");
            assertThat(visitor.sees("ul.keys a[href*='/token-card']")).isFalse();
            assertThat(visitor.sees("ul.keys a[href*='/mobile-app']")).isTrue();
        }
    }

    /// Somebody without a card each, for repeated failures are soon told to wait.
    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of(new Way("nl", true, 1280), "greta"), Arguments.of(new Way("de", false, 320), "hugo"));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void saysTheSameToWhoeverCannotLogOn(Way way, String name, Demo demo, Chromium chromium) {
        Claimed without = Claimed.of(demo, name);
        try (Visitor visitor = new Visitor(demo, chromium, way)) {
            visitor.goToService("tax").choose("token-card").answerWarning("later");
            visitor.passPassword("nobody-like-" + name, "some password");
            String unknown = visitor.page().locator("main").innerText();
            visitor.passPassword(without.username(), "not her password");
            String wrong = visitor.page().locator("main").innerText();
            visitor.passPassword(without);
            String noCard = visitor.page().locator("main").innerText();

            assertThat(wrong).isEqualTo(unknown);
            assertThat(noCard).isEqualTo(unknown);
            assertThat(visitor.sees("main a[href^='/mykeys']")).isTrue();
        }
    }
}
