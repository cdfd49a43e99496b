package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Try the mobile app with no phone at hand: the demo's own authenticator.
@ExtendWith({Demo.Shared.class, Chromium.Shared.class})
class AuthenticatorJourneyTests {
    @Test
    void showsTheCodeOfWhoeverWasAdded(Demo demo, Chromium chromium) {
        Claimed hugo = demo.someoneLike("hugo");
        try (Visitor visitor = new Visitor(demo, chromium, Way.english());
                Visitor phone = new Visitor(demo, chromium, Way.english())) {
            visitor.goToService("health").choose("mobile-app").passPassword(hugo);

            visitor.passCode(phone.goTo("/demo/authenticator").appCode(hugo));

            assertThat(visitor.isAtService()).isTrue();
        }
    }

    @Test
    void showsTheCodeOfASecretThatIsTypedIn(Demo demo, Chromium chromium) {
        String secret = demo.someoneLike("hugo").appSecret();
        try (Visitor phone = new Visitor(demo, chromium, Way.english())) {
            String before = Tools.totp(secret);
            phone.goTo("/demo/authenticator").fill("secret", secret).next();

            assertThat(phone.page().locator("main [role=status] code").innerText())
                    .isIn(before, Tools.totp(secret));
        }
    }
}
