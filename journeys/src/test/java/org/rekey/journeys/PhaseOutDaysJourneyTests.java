package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a person sees of a phase-out as its days go by.
@ExtendWith(Chromium.Shared.class)
@Tag("J3")
class PhaseOutDaysJourneyTests {
    private static Demo demo;

    private final Inspection inspection = new Inspection();

    @BeforeAll
    static void startsADemoThatMayTravel() {
        demo = Demo.start();
    }

    @AfterAll
    static void stopsIt() {
        demo.close();
    }

    @Test
    void offersWarnsAndRefusesTheCardAsTheDaysGoBy(Chromium chromium) {
        Claimed david = demo.someoneLike("david");
        try (Visitor visitor = new Visitor(demo, chromium, Way.english())) {

            demo.travelTo(Instant.parse("2020-09-24T10:00:00Z"));
            visitor.goToService("tax").choose("token-card");
            assertThat(visitor.sees("input[name=password]")).isTrue();

            demo.travelTo(Instant.parse("2024-01-30T22:50:00Z"));
            visitor.goToService("farm");
            assertThat(visitor.sees("ul.keys a[href*='/token-card']")).isFalse();
            visitor.goToService("tax")
                    .choose("token-card")
                    .answerWarning("later")
                    .passPassword(david);
            String code = visitor.label("code");
            demo.travelTo(Instant.parse("2024-01-30T23:00:00Z"));
            visitor.passCode(david.cardCode(code));
            assertThat(visitor.isAtService()).isFalse();

            visitor.goToService("tax");
            assertThat(visitor.sees("ul.keys a[href*='/token-card']")).isFalse();
            assertThat(visitor.sees("ul.keys a[href*='/email-code']")).isTrue();
            // an office may have extended somebody's card: who it is decides, and this one is not extended
            visitor.goTo(visitor.path() + "/token-card").passPassword(david);
            assertThat(visitor.sees("input[name=code]")).isFalse();

            demo.travelTo(Instant.parse("2024-07-01T10:00:00Z"));
            visitor.goToService("tax");
            visitor.goTo(visitor.path() + "/token-card");
            assertThat(visitor.sees("input[name=password]")).isFalse();
            assertThat(visitor.heading()).startsWith("This key no longer works");
            inspection.look(visitor, "ended", Way.english());
        }

        assertThat(inspection.findings()).isEmpty();
    }

    @Test
    void saysThatNothingIsLeftToWhoeverHasEveryReplacementAlready(Chromium chromium) {
        demo.travelTo(Instant.parse("2024-01-15T10:00:00Z"));
        Claimed bruno = demo.someoneLike("bruno");
        try (Visitor visitor = new Visitor(demo, chromium, Way.english())) {
            visitor.goTo("/mykeys").choose("mobile-app").passPassword(bruno);
            try (Visitor phone = new Visitor(demo, chromium, Way.english())) {
                visitor.passCode(phone.goTo("/demo/authenticator").appCode(bruno));
            }
            visitor.click("main a[href$='/email']").next();
            visitor.click("label.option:has(input[value=email-code])").next();
            visitor.passCode(ReplacementJourneyTests.code(demo, bruno));
        }
        try (Visitor visitor = new Visitor(demo, chromium, Way.english())) {
            visitor.goToService("tax")
                    .choose("token-card")
                    .answerWarning("change")
                    .passPassword(bruno);
            visitor.passCard(bruno).next();

            assertThat(visitor.path()).endsWith("/select");
            assertThat(visitor.sees("main input[type=radio]")).isFalse();
            inspection.look(visitor, "select-nothing-left", Way.english());
        }

        assertThat(inspection.findings()).isEmpty();
    }

    @Test
    void givesASessionOfADeadKeyNoFurtherLogon(Chromium chromium) {
        Claimed david = demo.someoneLike("david");
        try (Visitor visitor = new Visitor(demo, chromium, Way.english())) {
            demo.travelTo(Instant.parse("2024-01-30T22:50:00Z"));
            visitor.goToService("tax")
                    .choose("token-card")
                    .answerWarning("later")
                    .passPassword(david)
                    .passCard(david);
            assertThat(visitor.isAtService()).isTrue();

            demo.travelTo(Instant.parse("2024-01-31T08:00:00Z"));
            visitor.goToService("tax");

            assertThat(visitor.path()).startsWith("/logon/");
        }
    }
}
