package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyEnding;
import org.rekey.key.KeySuspension;
import org.rekey.paper.PaperReader;

/// Asking for a card that is made at once and sent by mail.
class OrderPageTests extends OverHttp {
    private static final String ORDER = "/mykeys/order/token-card";

    /// Logged on with the card, as if it were an eID.
    private Reader loggedOn(Holder holder, int level) throws Exception {
        var reader = holder.answersTheCard(holder.atPassword("later"));
        as("eid", level, holder);
        return reader;
    }

    private void as(String type, int level, Holder holder) {
        jdbc.sql("update logon_session set level = :level, key_type = :type where person_id = :person")
                .param("level", level)
                .param("type", type)
                .param("person", holder.id.value())
                .update();
    }

    /// Logged on with another key than the card.
    private Reader loggedOnBesides(Holder holder) throws Exception {
        var reader = loggedOn(holder, 500);
        jdbc.sql("update logon_session set key_id = :key where person_id = :person")
                .param("key", holder.holds("mobile-app", 400).value())
                .param("person", holder.id.value())
                .update();
        return reader;
    }

    @Test
    @Tag("J5.1")
    void aCardComesAsAPdfThatItsPassphraseOpensAndTheFormerOneIsInvalid() throws Exception {
        today.is("2019-05-01T09:00:00Z");
        var holder = new Holder("card1@example.org");
        var reader = loggedOn(holder, 500).open(ORDER);
        assertThat(reader.text()).contains("Ask for a token card", "Your present one stops working");

        reader.send(ORDER, "former", reader.found("name=\"former\" value=\"([^\"]+)\""));

        var passphrase = reader.found("id=\"passphrase\">([A-Z-]{19})<");
        try (var paper = new PaperReader(postbag.enclosed().content())) {
            assertThat(paper.info("-upw", passphrase))
                    .contains("Encrypted:       yes", "AES-256", "Pages:           2", "Tagged:          yes");
            assertThat(paper.text("-raw", "-upw", passphrase, "-l", "1"))
                    .contains("Your token card", "Ann Peeters", "Requested on 1 May 2019", "Serial number")
                    .containsPattern("(?:\\d{1,2} [A-Z]{6} ?){24}");
            assertThat(paper.opensWithout()).isFalse();
        }
        assertThat(keys.all(holder.id))
                .extracting(DigitalKey::state)
                .containsExactly(DigitalKey.State.ACTIVE, DigitalKey.State.ENDED);
        assertThat(holder.notices()).contains("notice.key-activated", "notice.key-deactivated");
    }

    @Test
    @Tag("J5.1")
    void onlyTheStrongestLogonAsksOnline() throws Exception {
        today.is("2019-05-01T09:00:00Z");
        var holder = new Holder("card2@example.org");
        var reader = loggedOn(holder, 450).open(ORDER);

        assertThat(reader.text()).contains("you need a stronger digital key", "Do you live abroad?");
        reader.send(ORDER, "former", "none");
        assertThat(reader.text()).contains("you need a stronger digital key");
        assertThat(holder.active()).hasSize(1);
    }

    @ParameterizedTest
    @Tag("J5.5")
    @CsvSource({
        "en, can no longer be asked for",
        "nl, kan niet meer worden aangevraagd",
        "fr, ne peut plus être demandée",
        "de, kann nicht mehr angefordert werden"
    })
    void onceClosedItIsSaidBeforeAnybodyLogsOn(String language, String words) throws Exception {
        var reader = new Reader(port, language).open(ORDER);

        assertThat(reader.path()).isEqualTo(ORDER);
        assertThat(reader.text()).contains(words);
    }

    @Test
    @Tag("J5.5")
    void whileCardsAreOnlyReplacedWhoeverHasBlockedALostOneGetsAnotherAndNobodyElseDoes() throws Exception {
        today.is("2020-11-01T09:00:00Z");
        var loser = new Holder("card6@example.org");
        var other = new Holder("card7@example.org");
        var reader = loggedOnBesides(loser);
        var without = loggedOnBesides(other);
        keys.suspend(loser.key("token-card"), KeySuspension.BY_HOLDER, null, Instant.EPOCH);
        keys.end(other.key("token-card"), KeyEnding.BY_HOLDER, null, Instant.EPOCH);

        reissuedUntil("2021-03-01");
        try {
            assertThat(reader.open(ORDER).text()).contains("Ask for a token card");
            assertThat(without.open(ORDER).text()).contains("New ones are no longer made");
            as("mobile-app", 400, loser);
            as("mobile-app", 400, other);
            assertThat(reader.open("/mykeys").body()).contains("href=\"" + ORDER + "\"");
            assertThat(without.open("/mykeys").body()).doesNotContain("href=\"" + ORDER + "\"");
        } finally {
            reissuedUntil("2020-09-25");
        }
        assertThat(reader.open(ORDER).text()).contains("New ones are no longer made");
    }

    @Test
    @Tag("J5.1")
    void whoeverHasNoUsernameAndPasswordChoosesThemFirst() throws Exception {
        today.is("2019-05-01T09:00:00Z");
        var holder = new Holder("card8@example.org");
        var reader = loggedOn(holder, 500);
        jdbc.sql("delete from username where person_id = :person")
                .param("person", holder.id.value())
                .update();

        assertThat(reader.open(ORDER).text()).contains("First choose a username and a password");
        var account = reader.found("href=\"(/mykeys/profile/account[^\"]*)\"");
        as("token-card", 300, holder);
        assertThat(reader.open(account).found("name=\"back\" value=\"([^\"]*)\""))
                .isEqualTo(ORDER);
    }

    @Test
    void aUsedUpCardLeadsToAnotherKeyWithoutAForm() throws Exception {
        var holder = new Holder("card9@example.org");
        var reader = holder.atPassword("later");
        jdbc.sql("update token_card set asked = null where person_id = :person")
                .param("person", holder.id.value())
                .update();

        reader.open(reader.path());

        assertThat(reader.text()).contains("Your card is used up", "Use another digital key");
        assertThat(reader.body()).doesNotContain("action=\"" + reader.path(), "name=\"code\"");
    }

    @Test
    void aKeyThatIsNotMadeHereIsNotFound() throws Exception {
        assertThat(new Reader(port, "en").open("/mykeys/order/email-code").status())
                .isEqualTo(404);
    }

    @Test
    @Tag("J5.5")
    void aLostCardIsBlockedWithUsernameAndPasswordAlone() throws Exception {
        var holder = new Holder("card3@example.org");
        var reader = holder.atPassword("later");
        var lost = reader.path().replace("/code", "/lost");

        reader.open(lost).send(lost);

        assertThat(reader.text()).contains("This digital key is suspended");
        assertThat(holder.active()).isEmpty();
        assertThat(holder.atPassword("later").path()).doesNotEndWith("/code");
    }

    @Test
    void nothingIsBlockedWithAPasswordProvenBeforeSomethingChanged() throws Exception {
        var holder = new Holder("card5@example.org");
        var reader = holder.atPassword("later");
        var lost = reader.path().replace("/code", "/lost");
        reader.open(lost);

        people.raiseSecurityEpoch(holder.id);
        reader.send(lost);

        assertThat(reader.text()).doesNotContain("This digital key is suspended");
        assertThat(holder.active()).hasSize(1);
    }

    @Test
    void nothingIsBlockedWithoutThePassword() throws Exception {
        var holder = new Holder("card4@example.org");
        var reader = new Reader(port, "en").open("/asking?service=tax&level=300");
        var lost = reader.path() + "/token-card/lost";

        reader.open(lost).send(lost);

        assertThat(holder.active()).hasSize(1);
    }
}
