package org.rekey.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyEnding;
import org.rekey.key.KeyId;
import org.rekey.key.KeySuspension;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;

/// Who gets some time to object before a letter opens anything, and who need not wait.
@Tag("J4.3")
class StakesTests extends EnrolmentHttp {
    private static final KeyTypeId APP = new KeyTypeId("mobile-app");

    enum KeyState {
        ACTIVE((keys, key) -> {}),
        SUSPENDED((keys, key) -> keys.suspend(key, KeySuspension.BY_DESK, null, now())),
        ENDED((keys, key) -> keys.end(key, KeyEnding.BY_DESK, null, now()));

        private final BiConsumer<DigitalKeys, KeyId> become;

        KeyState(BiConsumer<DigitalKeys, KeyId> become) {
            this.become = become;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyInWhateverStateMakesTheLetterWait(KeyState state) {
        var person = new Registered();
        state.become.accept(keys, keys.add(person.id, APP, new Lineage(null, new Level(400)), now()));

        person.at(OFFICE);

        assertThat(person.standing().at(now())).isEqualTo(Validity.NOT_YET);
        assertThat(postbag.addressees("enrolment.mail.objection")).containsExactly(person.email);
    }

    @Test
    void aKeyOnItsWayByPostMakesTheLetterWait() {
        var person = new Registered();
        keys.prepare(person.id, new KeyTypeId("token-card"), new Lineage(null, new Level(400)), now());

        assertThat(person.at(OFFICE).standing().at(now())).isEqualTo(Validity.NOT_YET);
    }

    @Test
    void anAccountMakesTheLetterWait() {
        var person = new Registered();
        passwords.change(person.id, new org.rekey.password.Presented("a kettle on the moon"), now());

        assertThat(person.at(OFFICE).standing().at(now())).isEqualTo(Validity.NOT_YET);
    }

    @Test
    void whoStoppedBeforeTheFirstKeyGetsAnotherLetterThatWorksAtOnce() throws Exception {
        var person = new Registered().at(OFFICE);
        assertThat(person.withAccount().path()).isEqualTo("/activation/select");

        assertThat(person.at(OFFICE).standing().at(now())).isEqualTo(Validity.OPEN);
    }
}
