package org.rekey.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.mykeys.Reader;
import org.rekey.person.EmailAddress;
import org.rekey.person.Language;

@Tag("J6.4")
class ForgottenUsernamePageTests extends RecoveryHttp {
    @Test
    void goesToTheAddressAndHoldsNoLink() throws Exception {
        var ann = new Forgetful();

        var reader = asks("username", ann.email.toUpperCase(Locale.ROOT));

        assertThat(reader.path()).isEqualTo("/forgotten/username/sent");
        assertThat(postbag.of("recovery.mail.username")).isEqualTo(Map.of("username", ann.username));
        assertThat(ann.audited("recovery-asked")).containsExactly("username mailed");
    }

    @Test
    void tellsEachOfTwoWhoShareAnAddress() throws Exception {
        var ann = new Forgetful();
        var bob = new Forgetful(Language.FR);
        people.changeEmail(bob.id, new EmailAddress(ann.email), now());
        postbag.empty();

        asks("username", ann.email);

        assertThat(ann.audited("recovery-asked")).hasSize(1);
        assertThat(bob.audited("recovery-asked")).hasSize(1);
        assertThat(postbag.size()).isEqualTo(2);
    }

    @Test
    void isToldToNoAddressThatNobodyHasProven() throws Exception {
        var ann = new Forgetful();
        people.giveEmail(ann.id, new EmailAddress("new-" + ann.email), now());
        postbag.empty();

        asks("username", "new-" + ann.email);

        assertThat(postbag.size()).isZero();
    }

    @Test
    void looksTheSameForAnAddressThatNobodyHas() throws Exception {
        var known = asks("username", new Forgetful().email);
        var unknown = asks("username", "nobody@example.org");

        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(200);
        assertThat(unknown.text()).isEqualTo(known.text());
    }

    @Test
    void saysWhenItIsNoAddressAtAll() throws Exception {
        var reader = asks("username", "ann at example.org");

        assertThat(reader.status()).isEqualTo(422);
        assertThat(reader.text()).contains("Type an e-mail address, such as");
    }

    @Test
    void isSentAFewTimesOnlyHoweverOftenAsked() throws Exception {
        var ann = new Forgetful();
        postbag.empty();

        for (int i = 0; i < 7; i++) {
            assertThat(asks("username", ann.email).path()).isEqualTo("/forgotten/username/sent");
        }

        assertThat(postbag.size()).isEqualTo(4);
    }

    @Test
    void isNotLookedForAnyMoreFromWhereTooMuchIsAsked() throws Exception {
        var reader = new Reader(port, "en");
        for (int i = 0; i < 61; i++) {
            reader.open("/forgotten/username").send("/forgotten/username", "typed", "nobody" + i + "@example.org");
        }

        reader.open("/forgotten/username").send("/forgotten/username", "typed", "nobody@example.org");

        assertThat(reader.status()).isEqualTo(429);
        assertThat(reader.text()).contains("Please try again in 1 min");
        answered();
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Gebruikersnaam vergeten",
        "fr, Nom d’utilisateur oublié",
        "de, Benutzernamen vergessen",
        "en, Forgotten your username"
    })
    void speaksEveryLanguage(String language, String title) throws Exception {
        var reader = new Reader(port, language).open("/forgotten/username");

        assertThat(reader.text()).contains(title);
    }
}
