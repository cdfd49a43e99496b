package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
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
        Claimed david = demo.someoneLike("david");
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
        }
    }

    @Test
    void tellsTheNationalNumberToAServiceThatMayHaveIt(Demo demo, Chromium chromium) {
        Claimed david = Claimed.of(demo, "david");
        try (Visitor visitor = new Visitor(demo, chromium, Way.english())) {
            visitor.goToService("tax")
                    .choose("token-card")
                    .answerWarning("later")
                    .passPassword(david)
                    .passCard(david);

            assertThat(visitor.claim("egovNRN")).isEqualTo("85451200289");
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void asksForAStrongerKeyWhereTheLevelDemandsIt(Way way, Demo demo, Chromium chromium) {
        Claimed bruno = demo.someoneLike("bruno");
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

    @ParameterizedTest
    @MethodSource("ways")
    void saysTheSameToWhoeverCannotLogOn(Way way, Demo demo, Chromium chromium) {
        Claimed without = demo.someoneLike("hugo");
        try (Visitor visitor = new Visitor(demo, chromium, way)) {
            visitor.goToService("tax").choose("token-card").answerWarning("later");
            visitor.passPassword("nobody-like-" + without.username(), "some password");
            String unknown = visitor.page().locator("main").innerText();
            visitor.passPassword(without.username(), "not her password");
            String wrong = visitor.page().locator("main").innerText();
            visitor.passPassword(without);
            String noCard = visitor.page().locator("main").innerText();

            assertThat(wrong).isEqualTo(unknown);
            assertThat(noCard).isEqualTo(unknown);
            assertThat(visitor.sees("main .notice.stop a[href='/mykeys']")).isTrue();
        }
    }
}
