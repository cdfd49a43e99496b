package org.rekey.keys.emailcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.key.KeyFixture.NOON;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rekey.keys.emailcode.CodeOnItsWay.State;
import org.rekey.onetimecode.CodeSending.OnItsWay;
import org.rekey.person.Language;
import org.rekey.web.PageFixture;

@Tag("J2.5")
class EmailCodePageTests {
    private static final String CHALLENGE = "org/rekey/keys/emailcode/challenge.jte";
    private static final String ACTIVATE = "org/rekey/keys/emailcode/activate.jte";
    private static final CodeOnItsWay SENT = new CodeOnItsWay(State.SENT, 5);

    private final PageFixture pages = new PageFixture();

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhereTheCodeIsHowLongItIsGoodForAndToLookInTheJunkFolder(Language language) {
        var challenge = Map.<String, Object>of("challenge", new EmailCodeChallenge("a•••@example.org", SENT));
        var pending = Map.<String, Object>of("pending", new EmailCodePending("a•••@example.org", SENT, NOON));

        for (var page :
                new String[] {pages.drawn(language, CHALLENGE, challenge), pages.drawn(language, ACTIVATE, pending)}) {
            assertThat(page).contains("<strong>a•••@example.org</strong>").contains("<strong>5</strong>");
            assertThat(page).containsIgnoringCase("spam").contains("autocomplete=\"one-time-code\"");
            assertThat(page).contains("name=\"code\"").contains("inputmode=\"numeric\"");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void saysWhyThereIsNoCode(State state) {
        for (var language : Language.values()) {
            var challenge = new EmailCodeChallenge(null, new CodeOnItsWay(state, 12));

            assertThat(pages.drawn(language, CHALLENGE, Map.of("challenge", challenge)))
                    .contains("class=\"notice ending\"");
        }
    }

    @Test
    void roundsTheMinutesUp() {
        var soon = new OnItsWay(NOON.plusSeconds(61), NOON);

        assertThat(CodeOnItsWay.of(soon, NOON)).isEqualTo(new CodeOnItsWay(State.SENT, 2));
        assertThat(CodeOnItsWay.of(soon, NOON.plusSeconds(61)).state()).isEqualTo(State.EXPIRED);
    }
}
