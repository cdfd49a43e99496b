package org.rekey.keys.smscode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.key.KeyFixture.NOON;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rekey.keys.smscode.CodeOnItsWay.State;
import org.rekey.onetimecode.CodeSending.OnItsWay;
import org.rekey.person.Language;
import org.rekey.text.Texts;
import org.rekey.web.PageFixture;

class SmsCodePageTests {
    private static final String CHALLENGE = "org/rekey/keys/smscode/challenge.jte";
    private static final String ACTIVATE = "org/rekey/keys/smscode/activate.jte";
    private static final CodeOnItsWay SENT = new CodeOnItsWay(State.SENT, 5);

    private final PageFixture pages = new PageFixture();

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhereTheCodeIsHowLongItIsGoodFor(Language language) {
        var challenge = Map.<String, Object>of("challenge", new SmsCodeChallenge("+32•••••••56", SENT));
        var pending = Map.<String, Object>of("pending", new SmsCodePending("+32•••••••56", SENT, NOON));

        for (var page :
                new String[] {pages.drawn(language, CHALLENGE, challenge), pages.drawn(language, ACTIVATE, pending)}) {
            assertThat(page).contains("<strong>+32•••••••56</strong>").contains("<strong>5</strong>");
            assertThat(page).contains("autocomplete=\"one-time-code\"");
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
            var challenge = new SmsCodeChallenge(null, new CodeOnItsWay(state, 12));

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

    @ParameterizedTest
    @EnumSource(Language.class)
    void asksForTheNumberWithAnExample(Language language) {
        var page = pages.drawn(language, "org/rekey/keys/smscode/prepare.jte", Map.of("typed", "+32 470 12 34 56"));

        assertThat(page).contains("name=\"prepared\"", "type=\"tel\"", "autocomplete=\"tel\"", "0470 12 34 56");
        assertThat(page).contains("value=\"+32 470 12 34 56\"");
    }

    /// 160 characters of the telephone's first alphabet cost one message, the 161st a second one.
    @ParameterizedTest
    @EnumSource(Language.class)
    void aCodeFitsIntoOneMessage(Language language) {
        var texts = new Texts();
        var values = Map.of("code", "12345678", "minutes", "5", "service", "My digital keys");

        for (var purpose : new String[] {"logon", "registration"}) {
            var text = texts.get(language, "key.sms-code.text." + purpose, values);
            assertThat(text).hasSizeLessThanOrEqualTo(160).startsWith("12345678");
            assertThat(text)
                    .as("one other letter, and there is room for 70 only")
                    .matches("[ -~àéèùìòäöüß’\u00a0]*");
        }
    }
}
