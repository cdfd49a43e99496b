package org.rekey.keys.tokencard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rekey.person.Language;
import org.rekey.web.PageFixture;

@Tag("J1.4")
class TokenCardPageTests {
    private static final String CHALLENGE = "org/rekey/keys/tokencard/challenge.jte";

    private final PageFixture pages = new PageFixture();

    @ParameterizedTest
    @EnumSource(Language.class)
    void asksForOneNumberOfTheTwentyFour(Language language) {
        var page = pages.drawn(language, CHALLENGE, Map.of("challenge", new TokenCardChallenge(18, 24)));

        assertThat(page).contains("<strong>18</strong>").contains("<label for=\"code\">");
        assertThat(page).contains("name=\"code\"").contains("autocomplete=\"one-time-code\"");
        assertThat(page).containsOnlyOnce("class=\"here\"").doesNotContain("style=");
    }

    @Test
    void theErrorIsTiedToItsField() {
        var page = pages.drawn(
                Language.EN,
                CHALLENGE,
                Map.of("challenge", new TokenCardChallenge(18, null), "error", "That is <not> it"));

        assertThat(page).contains("That is &lt;not&gt; it").contains("aria-invalid=\"true\"");
    }

    @Test
    void warnsWhenTheCardIsNearItsEnd() {
        assertThat(english(new TokenCardChallenge(1, 6))).doesNotContain("left on your card");
        assertThat(english(new TokenCardChallenge(1, 5))).contains("5 unused codes left on your card");
        assertThat(english(new TokenCardChallenge(1, 1))).contains("the last code of your card");
        assertThat(english(new TokenCardChallenge(1, null))).doesNotContain("on your card");
    }

    @Test
    void aCardThatIsUsedUpAsksNothing() {
        assertThat(english(new TokenCardChallenge(null, 0)))
                .contains("Your card is used up")
                .doesNotContain("<input");
    }

    private String english(TokenCardChallenge challenge) {
        return pages.drawn(Language.EN, CHALLENGE, Map.of("challenge", challenge));
    }
}
