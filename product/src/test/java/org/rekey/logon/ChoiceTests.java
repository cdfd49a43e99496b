package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.logon.Choice.Candidate;
import org.rekey.phaseout.Standing;
import org.rekey.phaseout.Standing.Notice;

@Tag("J1.2")
class ChoiceTests {
    private static final LocalDate LAST = LocalDate.of(2024, 1, 30);
    private static final Candidate CARD = candidate("card", 300, new Standing.Closed(LAST, false));
    private static final Candidate MAIL = candidate("mail", 350, new Standing.Open());
    private static final Candidate APP = candidate("app", 400, new Standing.Open());
    private static final Candidate CHIP = candidate("chip", 500, new Standing.Open());

    @Test
    void putsTheRecommendedFirstThenTheStrongerAndWhatEndsLast() {
        assertThat(keys(Choice.of(List.of(CARD, MAIL, CHIP, APP), new Level(300), Set.of(MAIL.key()))))
                .containsExactly("mail", "chip", "app", "card");
    }

    @Test
    void saysWhatIsRecommendedWhatIsStrongestAndWhatEndsWhen() {
        assertThat(Choice.of(List.of(CARD, MAIL, APP), new Level(300), Set.of(MAIL.key())))
                .extracting(Offer::tag)
                .containsExactly(
                        Optional.of(new Offer.Tag.Recommended()),
                        Optional.of(new Offer.Tag.Strongest()),
                        Optional.of(new Offer.Tag.Until(LAST)));
    }

    @Test
    void leavesOutWhatIsBelowTheLevel() {
        assertThat(keys(Choice.of(List.of(CARD, MAIL, APP), new Level(400), Set.of())))
                .containsExactly("app");
    }

    @Test
    @Tag("J2.9")
    void leavesOutWhatHasEnded() {
        Candidate dead = candidate("card", 300, new Standing.Ended(LAST));

        assertThat(keys(Choice.of(List.of(dead, APP), new Level(300), Set.of())))
                .containsExactly("app");
    }

    @Test
    void callsNothingStrongestWhenItIsAloneOrHasAnEqual() {
        Candidate twin = candidate("text", 400, new Standing.Open());

        assertThat(Choice.of(List.of(APP), new Level(0), Set.of()))
                .extracting(Offer::tag)
                .containsOnly(Optional.empty());
        assertThat(Choice.of(List.of(APP, twin), new Level(0), Set.of()))
                .extracting(Offer::tag)
                .containsOnly(Optional.empty());
    }

    @Test
    void putsARestrictedKeyAfterItsEqualsAndSaysSo() {
        Candidate text = restricted("a-text", 400);

        assertThat(Choice.of(List.of(text, APP, MAIL), new Level(0), Set.of()))
                .satisfiesExactly(
                        app -> assertThat(app.tag()).contains(new Offer.Tag.Strongest()),
                        restricted -> assertThat(restricted.tag()).contains(new Offer.Tag.Restricted()),
                        mail -> assertThat(mail.tag()).isEmpty());
    }

    @Test
    void neverOffersARestrictedKeyAlone() {
        Candidate text = restricted("text", 400);

        assertThat(keys(Choice.of(List.of(text, MAIL), new Level(400), Set.of())))
                .isEmpty();
        assertThat(keys(Choice.of(List.of(text, MAIL), new Level(350), Set.of())))
                .containsExactly("text", "mail");
    }

    private static Candidate restricted(String key, int level) {
        return new Candidate(new KeyTypeId(key), new Level(level), new Standing.Open(), true);
    }

    @Test
    @Tag("J2.1")
    void marksTheKeyThatIsWarnedOf() {
        Candidate warned = candidate("card", 300, new Standing.Warned(LAST, false, false, Notice.DISMISSIBLE));

        assertThat(Choice.of(List.of(warned, APP), new Level(0), Set.of()))
                .extracting(Offer::warned)
                .containsExactly(false, true);
    }

    @Test
    void offersNothingWhereNothingIsLeft() {
        assertThat(Choice.of(List.of(), new Level(0), Set.of())).isEmpty();
    }

    private static Candidate candidate(String key, int level, Standing standing) {
        return new Candidate(new KeyTypeId(key), new Level(level), standing, false);
    }

    private static List<String> keys(List<Offer> offers) {
        return offers.stream().map(offer -> offer.key().value()).toList();
    }
}
