package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Walks over those pages of My digital keys and of the code by SMS that stand beside the main way, in each
/// language, and [inspects][Inspection] them.
@ExtendWith({Demo.Shared.class, Chromium.Shared.class})
@Execution(ExecutionMode.CONCURRENT)
class EveryOwnPageTests {
    static final List<String> LANGUAGES = Way.LANGUAGES;

    private static final List<String> KINDS = List.of("token-card", "email-code", "mobile-app", "sms-code", "eid");

    private final Inspection inspection = new Inspection();

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void hasNothingThatKeepsAnybodyOut(String language, Demo demo, Chromium chromium) {
        Way way = Way.withScripts(language);
        try (Visitor hugo = new Visitor(demo, chromium, way);
                Visitor bruno = new Visitor(demo, chromium, way);
                Visitor jonas = new Visitor(demo, chromium, way)) {
            lookAtChanges(hugo.enter("/mykeys", demo.someoneLike("hugo")), way);
            lookAtHelpAndActivity(hugo, way);
            lookAtProofs(bruno, demo.someoneLike("bruno"), way);
            jonas.goToService("health").choose("sms-code");
            look(jonas.passPassword(demo.someoneLike("jonas")), "sms-code", way);
            look(jonas.passCode("00000000"), "sms-code-wrong", way);
        }

        assertThat(inspection.findings()).isEmpty();
    }

    private void lookAtChanges(Visitor hugo, Way way) {
        look(hugo.goTo("/mykeys/profile/username"), "profile-username", way);
        look(hugo.fill("username", "no").next(), "profile-username-wrong", way);
        hugo.goTo("/mykeys/profile/mobile")
                .fill("mobile", "0470" + ThreadLocalRandom.current().nextInt(100_000, 999_999));
        look(hugo.next(), "profile-mobile-code", way);
        look(hugo.fill("typed", "00000000").next(), "profile-mobile-code-wrong", way);
        look(hugo.goTo("/mykeys/data"), "data", way);
        hugo.goTo("/mykeys").click("main a[href$='/email']").next();
        hugo.click("label.option:has(input[value=sms-code])").next();
        look(hugo, "prepare-sms", way);
        look(hugo.fill("prepared", "12").next(), "prepare-sms-wrong", way);
        hugo.fill("prepared", "0470" + ThreadLocalRandom.current().nextInt(100_000, 999_999));
        look(hugo.next(), "activate-sms", way);
        look(hugo.passCode("00000000"), "activate-sms-wrong", way);
        String key = hugo.goTo("/mykeys")
                .page()
                .locator("main a[href^='/mykeys/keys/']")
                .getAttribute("href");
        look(hugo.goTo(key + "/replace"), "key-replace", way);
        look(hugo.goTo(key + "/suspend"), "key-suspend", way);
    }

    private void lookAtHelpAndActivity(Visitor hugo, Way way) {
        look(hugo.goTo("/mykeys/help"), "help", way);
        for (String kind : KINDS) {
            look(hugo.goTo("/mykeys/help/" + kind), "help-" + kind, way);
        }
        look(hugo.goTo("/mykeys/activity"), "activity", way);
        look(hugo.click(".happening a[href$='/not-mine']"), "not-mine", way);
        look(hugo.next(), "reported", way);
    }

    private void lookAtProofs(Visitor bruno, Claimed person, Way way) {
        bruno.goTo("/mykeys").choose("token-card").answerWarning("later");
        bruno.passPassword(person).passCard(person);
        String app = bruno.page()
                .locator("li[data-kind=mobile-app] a[href^='/mykeys/keys/']")
                .getAttribute("href");
        look(bruno.goTo(app + "/deactivate"), "prove", way);
        look(bruno.goTo(app + "/suspend").next(), "suspended", way);
        look(bruno.goTo(app + "/resume"), "key-resume", way);
        look(bruno.goTo("/mykeys/put-away"), "put-away", way);
        look(bruno.goTo("/logout"), "logout", way);
    }

    private void look(Visitor visitor, String name, Way way) {
        inspection.look(visitor, name, way);
    }
}
