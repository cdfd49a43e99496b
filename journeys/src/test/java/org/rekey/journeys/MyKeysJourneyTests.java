package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Look after one's own keys and profile.
@ExtendWith({Demo.Shared.class, Chromium.Shared.class})
@Tag("J6")
class MyKeysJourneyTests {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{8})\\b");
    private static final Pattern LINK = Pattern.compile("(/mykeys/undo/[\\w-]{22})");

    static Stream<Way> ways() {
        return Way.pairwise(1);
    }

    @ParameterizedTest
    @MethodSource("ways")
    @Tag("J6.2")
    void takesAnAddressBackFromTheFormerOne(Way way, Demo demo, Chromium chromium) {
        Claimed alma = demo.someoneLike("alma");
        String other = "other-" + alma.email();
        try (Visitor visitor = atHome(demo, chromium, way, alma);
                Visitor holder = new Visitor(demo, chromium, way)) {
            visitor.goTo("/mykeys/profile").click("main a[href='/mykeys/profile/email']");
            visitor.fill("email", other).next();
            visitor.fill("typed", found(CODE, demo, other)).next();
            assertThat(visitor.text()).contains(other);

            holder.goTo(found(LINK, demo, alma.email())).next();

            assertThat(holder.path()).isEqualTo("/mykeys/undone");
            visitor.goTo("/mykeys/profile");
            assertThat(visitor.path()).startsWith("/logon/");
        }
        try (Visitor again = atHome(demo, chromium, way, alma)) {
            assertThat(again.goTo("/mykeys/profile").text()).contains(alma.email());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    @Tag("J6.1")
    void putsAKeyAsideAndTakesItBackAndIsAskedForTheStrongerKeyBeforeOneEnds(Way way, Demo demo, Chromium chromium) {
        Claimed bruno = demo.someoneLike("bruno");
        try (Visitor visitor = atHome(demo, chromium, way, bruno)) {
            String app = pageOf(visitor, "mobile-app");
            visitor.goTo(app + "/suspend").next();
            assertThat(visitor.sees(".notice.stop")).isTrue();
            visitor.goTo(app + "/resume").next();
            assertThat(visitor.sees("main .notice.stop")).isFalse();

            visitor.goTo(pageOf(visitor, "token-card") + "/deactivate");

            assertThat(visitor.sees("form[action='/mykeys/again']")).isTrue();
            visitor.next().choose("mobile-app").passPassword(bruno).passCode(Tools.totp(bruno.appSecret()));
            assertThat(visitor.path()).endsWith("/deactivate");
            visitor.next();
            assertThat(visitor.sees("details.card li")).isTrue();
        }
    }

    private static Visitor atHome(Demo demo, Chromium chromium, Way way, Claimed person) {
        Visitor visitor = new Visitor(demo, chromium, way);
        visitor.goTo("/mykeys").choose("token-card").answerWarning("later");
        return visitor.passPassword(person).passCard(person);
    }

    /// The page of a key of the list.
    private static String pageOf(Visitor visitor, String kind) {
        return visitor.page()
                .locator("li[data-kind='%s'] a[href^='/mykeys/keys/']".formatted(kind))
                .getAttribute("href");
    }

    private static String found(Pattern wanted, Demo demo, String address) {
        String text = demo.mail(mail -> mail.get("to").asString().equals(address)
                        && wanted.matcher(mail.get("text").asString()).find())
                .get("text")
                .asString();
        return wanted.matcher(text).results().findFirst().orElseThrow().group(1);
    }
}
