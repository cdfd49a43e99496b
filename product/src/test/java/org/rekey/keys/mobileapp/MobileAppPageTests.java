package org.rekey.keys.mobileapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.key.KeyFixture.NOON;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rekey.person.Language;
import org.rekey.vault.Randomness;
import org.rekey.web.PageFixture;

@Tag("J2.6")
class MobileAppPageTests {
    private static final String FOLDER = "org/rekey/keys/mobileapp/";

    private final PageFixture pages = new PageFixture();

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsTheSecretAsPictureLinkAndText(Language language) {
        var uri = new KeyUri("Rekey", "ann", AppSecret.draw(new Randomness()));
        var pending = MobileAppPending.of(uri, 60, NOON);

        var page = pages.drawn(language, FOLDER + "activate.jte", Map.of("pending", pending));

        assertThat(page).contains(pending.picture().path()).contains("role=\"img\"");
        assertThat(page).contains("href=\"" + pending.uri().replace("&", "&amp;") + "\"");
        assertThat(page).contains("<span>" + pending.groups().getFirst() + "</span>");
        assertThat(page).contains("60").contains("name=\"code\"").contains("autocomplete=\"one-time-code\"");
        assertThat(page).doesNotContain("style=").doesNotContain("data:");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void asksForTheCodeAfterAnAppWasInstalled(Language language) {
        assertThat(pages.drawn(language, FOLDER + "prepare.jte", Map.of())).contains("<li>");
        assertThat(pages.drawn(language, FOLDER + "challenge.jte", Map.of("challenge", new MobileAppChallenge())))
                .contains("name=\"code\"")
                .contains("inputmode=\"numeric\"");
    }
}
