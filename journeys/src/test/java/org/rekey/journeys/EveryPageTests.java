package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Walks over every page of the logon and of the way to a new key, in each language, and [inspects][Inspection] it.
@ExtendWith({Demo.Shared.class, Chromium.Shared.class})
@Execution(ExecutionMode.CONCURRENT)
class EveryPageTests {
    static final List<String> LANGUAGES = Way.LANGUAGES;

    private final Inspection inspection = new Inspection();

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void hasNothingThatKeepsAnybodyOut(String language, Demo demo, Chromium chromium) {
        Way way = Way.withScripts(language);
        Claimed alma = demo.someoneLike("alma");
        try (Visitor visitor = new Visitor(demo, chromium, way)) {
            look(visitor.goTo("/demo"), "demo", way);
            look(visitor.goTo("/demo/mailbox"), "mailbox", way);
            look(visitor.goTo("/demo/phone"), "phone", way);
            look(visitor.goTo("/demo/authenticator"), "authenticator", way);
            look(visitor.goTo("/nowhere"), "not-found", way);
            look(visitor.goToService("tax"), "choose", way);
            String choose = visitor.path();
            look(visitor.goTo(choose + "/eid/show"), "eid", way);
            look(visitor.goTo("/eid/refused/no-card"), "eid-refused", way);
            look(visitor.goTo("/forgotten"), "forgotten", way);
            look(visitor.goTo("/forgotten/username"), "forgotten-username", way);
            look(visitor.goTo("/forgotten/password"), "forgotten-password", way);
            look(visitor.goTo("/forgotten/password/sent"), "forgotten-sent", way);
            look(visitor.goTo("/forgotten/password/show/eid"), "forgotten-eid", way);
            visitor.goTo(choose);
            look(visitor.choose("token-card"), "warning-dialog", way);
            look(visitor.goTo(choose + "/token-card/warning"), "warning-page", way);
            visitor.click("main button[value='change']");
            look(visitor, "password", way);
            look(visitor.passPassword("nobody-at-all-" + language, "nothing at all"), "refused", way);
            look(visitor.passPassword(alma), "card-code", way);
            look(visitor.passCode("WRONGX"), "card-code-wrong", way);
            String code = visitor.path();
            look(visitor.goTo(code.replace("/code", "/lost")), "card-lost", way);
            visitor.goTo(code);
            look(visitor.passCard(alma), "email", way);
            lookAtAnotherAddress(visitor, way);
            look(visitor.next(), "select", way);
            visitor.page().evaluate("document.querySelectorAll('main input[type=radio]').forEach(one => one.remove())");
            look(visitor.next(), "select-refused", way);
            visitor.click("label.option:has(input[value=mobile-app])").next();
            look(visitor, "prepare-app", way);
            visitor.next();
            look(visitor, "activate-app", way);
            String app = visitor.path();
            look(visitor.passCode("000000"), "activate-app-wrong", way);
            visitor.goTo(app.replaceFirst("/activate/.*", "/select"));
            visitor.click("label.option:has(input[value=email-code])").next();
            look(visitor, "activate-email", way);
            look(visitor.passCode("00000000"), "activate-email-wrong", way);
            visitor.passCode(ReplacementJourneyTests.code(demo, alma));
            look(visitor, "done", way);
            look(visitor.goTo("/mykeys"), "mykeys", way);
            lookAtOwnKeysAndProfile(visitor, way);
        }
        try (Visitor visitor = new Visitor(demo, chromium, way)) {
            lookAtOtherLogons(visitor, demo, way);
        }
        try (Visitor visitor = new Visitor(demo, chromium, way)) {
            lookAtAPathWithoutAWayOn(visitor, demo, way);
        }
        try (Visitor newcomer = new Visitor(demo, chromium, way)) {
            lookAtTheWayOfANewcomer(newcomer, Newcomer.at(demo, language), demo, way);
        }

        assertThat(inspection.findings()).isEmpty();
    }

    /// Comes back to the page of the address that is known.
    private void lookAtAnotherAddress(Visitor visitor, Way way) {
        String email = visitor.path();
        look(visitor.goTo(email + "/change"), "email-change", way);
        visitor.page().evaluate("document.querySelector('main form').noValidate = true");
        look(visitor.fill("email", "nowhere").next(), "email-change-refused", way);
        visitor.fill("email", "another-" + System.nanoTime() + "@mail.example");
        look(visitor.next(), "email-code", way);
        look(visitor.passCode("00000000"), "email-code-wrong", way);
        look(visitor.goTo(email.replace("/email", "/cancel")), "cancelled", way);
        visitor.goTo(email);
    }

    private void lookAtOtherLogons(Visitor visitor, Demo demo, Way way) {
        look(visitor.goTo("/logon/" + UUID.randomUUID()), "over", way);
        visitor.goToService("tax").choose("email-code");
        look(visitor.passPassword(demo.someoneLike("greta")), "email-key-code", way);
        Claimed hugo = demo.someoneLike("hugo");
        visitor.goToService("tax").choose("mobile-app");
        String password = visitor.path();
        look(visitor.passPassword(hugo), "app-code", way);
        for (int wrong = 0; wrong < 6; wrong++) {
            visitor.passCode("000000");
        }
        look(visitor, "app-code-waits", way);
        visitor.goTo(password);
        for (int wrong = 0; wrong < 6; wrong++) {
            visitor.passPassword(hugo.username(), "nothing at all");
        }
        look(visitor, "password-waits", way);
        visitor.enter("/mykeys", demo.someoneLike("hugo"));
        look(visitor.goTo("/logout").next(), "logged-out", way);
    }

    /// The service that waits asks for more than the new key is worth.
    private void lookAtAPathWithoutAWayOn(Visitor visitor, Demo demo, Way way) {
        Claimed david = demo.someoneLike("david");
        visitor.goToService("tax").choose("token-card").answerWarning("later");
        visitor.passPassword(david).passCard(david).goToService("health");
        visitor.goTo(visitor.path().replace("/logon/", "/mykeys/") + "/email");
        visitor.next().next().passCode(ReplacementJourneyTests.code(demo, david));
        look(visitor, "done-without-a-way-on", way);
        assertThat(visitor.sees("main a.button")).isFalse();
    }

    private void lookAtOwnKeysAndProfile(Visitor visitor, Way way) {
        look(visitor.click("main a[href^='/mykeys/keys/']"), "key", way);
        String key = visitor.path();
        look(visitor.goTo(key + "/label"), "key-label", way);
        look(visitor.goTo(key + "/deactivate").next(), "key-last", way);
        look(visitor.goTo("/mykeys/profile"), "profile", way);
        look(visitor.goTo("/mykeys/profile/email"), "profile-email", way);
        look(visitor.goTo("/mykeys/profile/mobile"), "profile-mobile", way);
        look(visitor.goTo("/mykeys/profile/language"), "profile-language", way);
        look(visitor.goTo("/mykeys/profile/password").next(), "profile-password", way);
        look(visitor.goTo("/mykeys/sessions"), "sessions", way);
        look(visitor.goTo("/mykeys/undone"), "undone", way);
    }

    private void lookAtTheWayOfANewcomer(Visitor visitor, Newcomer noor, Demo demo, Way way) {
        look(visitor.goTo("/mykeys/order/token-card"), "order-closed", way);
        look(visitor.goTo("/activation"), "activation", way);
        look(visitor.goTo("/activation/incomplete"), "activation-unknown", way);
        look(visitor.goTo(noor.link()), "activation-code", way);
        look(visitor.passCode("KMRT"), "activation-code-wrong", way);
        look(visitor.passCode(noor.code()), "activation-account", way);
        visitor.fill("username", noor.username()).fill("password", "short").fill("repeated", "short");
        look(visitor.next(), "activation-account-refused", way);
        visitor.fill("password", "a kettle on the moon").fill("repeated", "a kettle on the moon");
        look(visitor.next(), "activation-select", way);
        look(visitor.click("label.option:has(input[value=email-code])").next(), "activation-activate", way);
        look(visitor.passCode(noor.registrationCode(demo)), "activation-done", way);
    }

    private void look(Visitor visitor, String name, Way way) {
        inspection.look(visitor, name, way);
    }
}
