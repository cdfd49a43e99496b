package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyLevels;
import org.rekey.key.Level;
import org.rekey.person.EmailAddress;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever has stolen a card and changes the address first gets nothing stronger with it for 72 hours.
@Tag("J2.3")
class CoolOffPageTests extends OverHttp {
    @Autowired
    private KeyLevels levels;

    @Autowired
    private LateEndings lateEndings;

    private Holder robbed;

    @BeforeEach
    void changeTheAddressAndThenTheKey() throws Exception {
        robbed = new Holder("robbed@example.org");
        var thief = robbed.onThePath();
        thief.open(thief.path() + "/change").send(thief.path(), "email", "robber@example.org");
        thief.send(thief.path(), "code", postbag.code());
        thief.send(thief.path(), "key", "email-code").send(thief.path(), "code", postbag.code());
        assertThat(thief.path()).endsWith("/done");
    }

    @Autowired
    CoolOff coolOff;

    /// A thief changes the address twice, and undoes the second change in a mailbox of his own.
    @Test
    void goesOnWhenASecondChangeIsUndone() throws Exception {
        var robbed = new Holder("robbed@example.org");
        var first = InstantSource.system().instant();
        people.changeEmail(robbed.id, new EmailAddress("thief@example.org"), first);
        var holders = postbag.link();
        people.changeEmail(robbed.id, new EmailAddress("another@example.org"), first.plusSeconds(1));
        var thiefs = postbag.link();
        assertThat(thiefs).isNotEqualTo(holders);

        new Reader(port, "en").open(thiefs).send(thiefs);

        assertThat(robbed.email()).isEqualTo("thief@example.org");
        assertThat(coolOff.until(robbed.id, first.plusSeconds(2))).isPresent();
        assertThat(coolOff.reversible(robbed.id, first.plusSeconds(2))).isTrue();
        new Reader(port, "en").open(holders).send(holders);
        assertThat(coolOff.until(robbed.id, first.plusSeconds(2))).isEmpty();
    }

    @Test
    void theNewKeyIsWorthNoMoreThanTheOldOneFor72Hours() throws Exception {
        var capped = mailKey().lineage().cappedUntil();

        assertThat(levels.of(mailKey())).isEqualTo(new Level(300));
        assertThat(capped).isBetween(in(Duration.ofHours(71)), in(Duration.ofHours(72)));
        assertThat(opens(350)).isFalse();
        assertThat(opens(300)).isTrue();
    }

    @Test
    void afterwardsItIsWorthWhatItsKindIs() throws Exception {
        jdbc.sql("update digital_key set capped_until = now() - interval '1 second' where person_id = ?")
                .param(robbed.id.value())
                .update();

        assertThat(levels.of(mailKey())).isEqualTo(new Level(350));
        assertThat(opens(350)).isTrue();
    }

    @Test
    void aKeyWithoutAChangeOfAddressIsWorthItsKindAtOnce() throws Exception {
        robbed = new Holder("calm@example.org");
        robbed.activatesMailCode(robbed.onThePath());

        assertThat(levels.of(mailKey())).isEqualTo(new Level(350));
        assertThat(opens(350)).isTrue();
    }

    /// The holder was told when the card was replaced; three days later there is nothing new.
    @Test
    void theKeyThatMadeWayEndsQuietlyAsOfTheDayOnWhichItDid() {
        var replaced = in(Duration.ofHours(-73));
        jdbc.sql("update digital_key set suspended_at = :at where person_id = :person and state = 'suspended'")
                .param("at", Timestamp.from(replaced))
                .param("person", robbed.id.value())
                .update();
        var told = robbed.notices();

        lateEndings.run(Instant.now());

        assertThat(keys.ended(robbed.id))
                .singleElement()
                .satisfies(card -> assertThat(card.endedAt()).isEqualTo(replaced));
        assertThat(robbed.notices()).hasSameSizeAs(told).containsOnlyOnce("notice.key-replaced");
        assertThat(robbed.audited("key-ended-late")).hasSize(1);
    }

    /// Whether the new key leads as far as its code at that level.
    private boolean opens(int level) throws Exception {
        var reader = new Reader(port, "en").open("/asking?service=tax&level=" + level);
        robbed.withTheNewKey(reader);
        return reader.path().endsWith("/email-code/code");
    }

    private DigitalKey mailKey() {
        return keys.active(robbed.id).stream()
                .filter(key -> key.type().value().equals("email-code"))
                .findFirst()
                .orElseThrow();
    }

    private static Instant in(Duration time) {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(time);
    }
}
