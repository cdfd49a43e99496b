package org.rekey.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.mykeys.Reader;
import org.rekey.password.Presented;
import org.rekey.person.EmailAddress;

/// When a link leads no further: one clear page for each reason.
@Tag("J6.4")
class RecoveryLinkPageTests extends RecoveryHttp {
    private Reader opens(String link) throws Exception {
        return new Reader(port, "en").open(link);
    }

    @Test
    void onceALaterOneIsSent() throws Exception {
        var ann = new Forgetful().withCard();
        var former = ann.link();
        var later = ann.link();

        assertThat(opens(former).status()).isEqualTo(410);
        assertThat(opens(former).text()).contains("There is a newer link");
        assertThat(opens(later).text()).contains("Confirm with a digital key");
    }

    @Test
    void onceItsTimeIsOver() throws Exception {
        var ann = new Forgetful().withCard();
        var link = ann.link();
        var reader = ann.atTheCard(link);
        jdbc.sql("update password_recovery set begun_at = begun_at - interval '1 day',"
                        + " expires_at = expires_at - interval '1 day' where person_id = :person")
                .param("person", ann.id.value())
                .update();

        assertThat(opens(link).text()).contains("This link has expired");
        assertThat(ann.answers(reader).text()).contains("This link has expired");
    }

    @Test
    void onceItIsUsed() throws Exception {
        var ann = new Forgetful().withCard();
        var link = ann.link();
        var reader = ann.atTheNewPassword(link);
        var last = reader.path();
        reader.send(last, "chosen", FRESH, "repeated", FRESH);

        assertThat(opens(link).text()).contains("This link has been used");
        assertThat(reader.open(last).path()).isEqualTo("/forgotten/password/done");
        assertThat(reader.open(link).path()).isEqualTo("/forgotten/password/done");
    }

    @Test
    void oncePasswordKeysOrContactsHaveChanged() throws Exception {
        var ann = new Forgetful().withCard();
        var link = ann.link();
        passwords.change(ann.id, new Presented("another paper boat"), now());
        assertThat(opens(link).text()).contains("This link is no longer valid");

        var bob = new Forgetful().withCard();
        var second = bob.link();
        people.giveEmail(bob.id, new EmailAddress("else@example.org"), now());
        assertThat(opens(second).text()).contains("This link is no longer valid");
    }

    @Test
    void inAnotherBrowserOnceAKeyIsProven() throws Exception {
        var ann = new Forgetful().withCard();
        var link = ann.link();
        var early = ann.atTheCard(link);
        var own = ann.atTheNewPassword(link);

        assertThat(opens(link).text()).contains("You are going on in another browser");
        assertThat(early.open(own.path()).text()).contains("You are going on in another browser");
        assertThat(opens(own.path()).text()).contains("Please open the link once more");
        assertThat(own.open(link).path()).endsWith("/new");
    }

    @Test
    void whenAPartOfItIsMissing() throws Exception {
        var link = new Forgetful().withCard().link();

        assertThat(opens(link.substring(0, link.length() - 3)).text()).contains("Perhaps a part of it is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Wij kennen deze link niet",
        "fr, Nous ne connaissons pas ce lien",
        "de, Wir kennen diesen Link nicht",
        "en, We do not know this link"
    })
    void whenItWasNeverSent(String language, String title) throws Exception {
        var reader = new Reader(port, language).open("/forgotten/password/" + "A".repeat(22));

        assertThat(reader.status()).isEqualTo(404);
        assertThat(reader.text()).contains(title);
    }
}
