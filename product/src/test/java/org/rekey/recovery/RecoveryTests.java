package org.rekey.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;
import org.rekey.vault.Randomness;
import org.rekey.vault.TestVault;

@Tag("J6.4")
class RecoveryTests {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    private static Recovery recovery(
            Recovery.@Nullable Proven proven, @Nullable Validity ending, boolean overtaken, int seconds) {
        return new Recovery(ID, new PersonId(ID), null, NOW.plusSeconds(seconds), proven, ending, overtaken);
    }

    private static Recovery.Proven proven(int secondsAgo) {
        return new Recovery.Proven(new KeyTypeId("paper"), NOW.minusSeconds(secondsAgo), "mark");
    }

    @ParameterizedTest
    @CsvSource({
        // ending, expired, overtaken, proven, is
        ", false, false, false, OPEN",
        ", false, false, true, PROVEN",
        ", false, true, false, OVERTAKEN",
        ", false, true, true, OVERTAKEN",
        ", true, false, true, EXPIRED",
        ", true, true, false, EXPIRED",
        "USED, true, true, true, USED",
        "REPLACED, true, true, false, REPLACED",
        "OVERTAKEN, false, false, false, OVERTAKEN",
    })
    void isWorthWhatIsLeftOfIt(
            @Nullable Validity ending, boolean expired, boolean overtaken, boolean proven, Validity is) {
        var recovery = recovery(proven ? proven(5) : null, ending, overtaken, expired ? 0 : 1);

        assertThat(recovery.at(NOW)).isEqualTo(is);
    }

    @Test
    void knowsTheSecondOfTwoClicksForHalfAMinute() {
        assertThat(recovery(proven(29), null, false, 60).provenBy("mark", NOW)).isTrue();
        assertThat(recovery(proven(30), null, false, 60).provenBy("mark", NOW)).isFalse();
        assertThat(recovery(proven(5), null, false, 60).provenBy("other", NOW)).isFalse();
        assertThat(recovery(proven(5), Validity.USED, false, 60).provenBy("mark", NOW))
                .isFalse();
        assertThat(recovery(null, null, false, 60).provenBy("", NOW)).isFalse();
    }

    @Test
    void travelsInACookieAndBack() {
        var plain = new Progress(ID, "", null, false, null);
        var full = new Progress(ID, "A".repeat(22), new KeyId(ID), true, ID);

        assertThat(Progress.of(plain.text())).isEqualTo(plain);
        assertThat(Progress.of(full.text())).isEqualTo(full);
    }

    @Test
    void theLinkIsAlwaysAnotherAndHidesItself() {
        var vault = TestVault.make();
        var link = RecoveryLink.draw(new Randomness());

        assertThat(RecoveryLink.in(link.token())).contains(link);
        assertThat(RecoveryLink.draw(new Randomness())).isNotEqualTo(link);
        assertThat(link.toString()).doesNotContain(link.token());
        assertThat(link.hashes(vault)).containsExactly(link.hash(vault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "AAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAA/", "../../../etc/passwd0000"})
    void nothingElseIsALink(String path) {
        assertThat(RecoveryLink.in(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1M", "PT121M"})
    void theLinkIsNeitherDeadNorEverlasting(Duration validity) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RecoverySettings(validity));
    }
}
