package org.rekey.keys.tokencard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rekey.password.SlowHash;
import org.rekey.password.SlowHashFixture;
import org.rekey.vault.Randomness;
import org.rekey.vault.TestVault;
import org.rekey.web.TryLater;

/// Codes that are hashed while many people log on.
class CardHashingTests {
    private static final int FEW = 3;
    private final SlowHashFixture hash = new SlowHashFixture(TestVault.make());

    @Test
    void whoeverAsksForACardThenIsToldWhenToTryAgain() {
        assertThatThrownBy(() -> make(hash.busy(1))).isInstanceOf(TryLater.class);
    }

    @Test
    void aBatchWaitsAndThrowsNothingAway() {
        make(new PatientHash(hash.busy(FEW)));

        assertThat(hash.slow()).isEqualTo(CardCode.ON_A_CARD);
    }

    @Test
    void aBatchDoesNotWaitForEver() {
        assertThatThrownBy(() -> make(new PatientHash(hash.busy(Integer.MAX_VALUE))))
                .isInstanceOf(TryLater.class);
    }

    @Test
    void aProgramThatStopsIsNotWaitedFor() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> make(new PatientHash(hash.busy(1)))).isInstanceOf(TryLater.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    private static void make(SlowHash hash) {
        var random = new Randomness();
        new CardHashing(hash, random).slowly(CardCode.draw(random));
    }
}
