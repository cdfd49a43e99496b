package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One operator proposes, another approves: an office opens, and somebody begins to work there.
@ExtendWith({Demo.Shared.class, Chromium.Shared.class})
@Tag("J4.1")
class ConsoleJourneyTests {

    static Stream<Way> ways() {
        return Way.pairwise(0);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void takesTwoOperatorsToOpenAnOfficeAndToGiveARole(Way way, Demo demo, Chromium chromium) {
        String name = "Zuidloket " + UUID.randomUUID();
        Claimed hugo = demo.someoneLike("hugo");
        try (Visitor first = new Visitor(demo, chromium, way);
                Visitor second = new Visitor(demo, chromium, way);
                Visitor officer = new Visitor(demo, chromium, way)) {
            first.enter("/console", demo.someoneLike("otto"));
            second.enter("/console", demo.someoneLike("odile"));

            first.click("a[href='/console/offices/new']");
            first.fill("name", name)
                    .fill("address", "<b>")
                    .fill("phone", "+32 9 999 00 07")
                    .next();
            assertThat(first.isWrong("address")).isTrue();
            first.fill("address", "Zuid 7, 9999 Eikendorp").next();
            assertThat(proposal(first, name, "approved")).isFalse();
            assertThat(first.goTo("/console").text()).doesNotContain(name);
            second.goTo("/console/changes").click(button(name, "approved"));

            first.goTo("/console").click("main td a:text-is('%s')".formatted(name));
            assertThat(first.fill("username", "nobody-" + UUID.randomUUID())
                            .next()
                            .isWrong("username"))
                    .isTrue();
            first.fill("username", hugo.username()).pick("role", "REGISTER").next();
            second.goTo("/console/changes").click(button(hugo.username(), "approved"));

            officer.enter("/desk", hugo);
            assertThat(officer.text()).contains(name);
        }
    }

    private static boolean proposal(Visitor operator, String about, String decision) {
        return operator.sees(button(about, decision));
    }

    private static String button(String about, String decision) {
        return "article:has-text('%s') button[value=%s]".formatted(about, decision);
    }
}
