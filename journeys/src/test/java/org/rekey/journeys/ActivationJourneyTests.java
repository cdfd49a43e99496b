package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// From the letter and the link of a registration office to a first digital key.
@ExtendWith({Demo.Shared.class, Chromium.Shared.class})
@Tag("J4.3")
class ActivationJourneyTests {
    private static final String PASSWORD = "a kettle on the moon";

    static Stream<Way> ways() {
        return Way.pairwise(0);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void letterAndLinkLeadToAKeyThatLogsOn(Way way, Demo demo, Chromium chromium) {
        var noor = Newcomer.at(demo, way.language());
        try (Visitor visitor = new Visitor(demo, chromium, way)) {
            visitor.goTo(noor.link()).passCode(noor.code().toLowerCase(java.util.Locale.ROOT));
            visitor.fill("username", noor.username())
                    .fill("password", PASSWORD)
                    .fill("repeated", PASSWORD)
                    .next();
            assertThat(visitor.sees("input[value='token-card']")).isFalse();
            visitor.click("label.option:has(input[value=email-code])").next();
            visitor.passCode(noor.registrationCode(demo));
            assertThat(visitor.path()).isEqualTo("/activation/done");
            visitor.next();

            assertThat(visitor.path()).isEqualTo("/mykeys");
            assertThat(visitor.text()).contains("Noor");
        }
        try (Visitor later = new Visitor(demo, chromium, way)) {
            later.goTo(noor.link());
            assertThat(later.sees("input[name=code]")).isFalse();
            later.goToService("tax").choose("email-code").passPassword(noor.username(), PASSWORD);
            assertThat(later.path()).endsWith("/code");
        }
    }
}
