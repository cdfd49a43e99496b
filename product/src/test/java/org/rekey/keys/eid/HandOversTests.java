package org.rekey.keys.eid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.key.KeyFixture.NOON;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rekey.person.PersonId;
import org.rekey.vault.TestVault;
import org.rekey.vault.Uuids;
import org.rekey.vault.Vault;
import org.rekey.web.PublicAddress;

class HandOversTests {
    private static final UUID FLOW = Uuids.v7(NOON);
    private static final EidSettings SETTINGS = EidFixture.settings(null, false, Set.of(), true, true, false);

    private final Vault vault = TestVault.make();
    private final HandOvers errands = new HandOvers(vault, EidFixture.ADDRESS, SETTINGS);

    @Test
    void keepsWhatItIsForUntilItIsOver() {
        var person = new PersonId(Uuids.v7(NOON));
        var sealed = errands.seal(FLOW, Optional.of(person), "/mykeys/7/code", NOON);

        assertThat(errands.open(sealed, NOON.plus(Duration.ofMinutes(15)).minusMillis(1)))
                .hasValueSatisfying(errand -> {
                    assertThat(errand.flow()).isEqualTo(FLOW);
                    assertThat(errand.person()).contains(person);
                    assertThat(errand.back()).isEqualTo("/mykeys/7/code");
                });
        assertThat(errands.open(sealed, NOON.plus(Duration.ofMinutes(15)))).isEmpty();
        assertThat(errands.known(sealed)).isPresent();
    }

    @Test
    void tellsNobodyWhatItHolds() {
        var sealed = errands.seal(FLOW, Optional.empty(), "/logon/7/shown", NOON);

        assertThat(sealed).matches("[A-Za-z0-9_-]{100,400}").doesNotContain("logon");
    }

    @Test
    void nobodyElseCanMakeOne() {
        var sealed = errands.seal(FLOW, Optional.empty(), "/back", NOON);
        var elsewhere = new HandOvers(vault, new PublicAddress(URI.create("https://other.example.org")), SETTINGS);
        var otherKeys = new HandOvers(TestVault.make(), EidFixture.ADDRESS, SETTINGS);

        assertThat(elsewhere.open(sealed, NOON)).isEmpty();
        assertThat(otherKeys.open(sealed, NOON)).isEmpty();
        for (var forged : new String[] {"", "abc", "%%%", sealed + "A", sealed.substring(2), "A".repeat(5000)}) {
            assertThat(errands.open(forged, NOON)).isEmpty();
        }
    }

    @Test
    void twoForOneLogonAreTwoErrands() {
        var first = errands.open(errands.seal(FLOW, Optional.empty(), "/back", NOON), NOON);
        var second = errands.open(errands.seal(FLOW, Optional.empty(), "/back", NOON), NOON);

        assertThat(first.orElseThrow().id()).isNotEqualTo(second.orElseThrow().id());
    }
}
