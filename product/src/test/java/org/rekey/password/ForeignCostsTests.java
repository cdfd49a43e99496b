package org.rekey.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.password.StoredHash.Foreign;

class ForeignCostsTests {
    private static final String BCRYPT = "$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZabcde";
    private static final String SALT_AND_HASH = "$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private final ForeignCosts costs = new ForeignCosts(Duration.ofMillis(300));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{bcrypt}$2b$12" + BCRYPT,
                "{pbkdf2}$pbkdf2-sha256$600000" + SALT_AND_HASH,
                "{argon2}$argon2id$v=19$m=19456,t=2,p=1" + SALT_AND_HASH,
                "{ssha}c2FsdA=="
            })
    void takesWhatIsComparedBeforeARefusalComes(String stored) {
        assertThat(costs.affordable(foreign(stored))).hasToString(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{bcrypt}$2b$13" + BCRYPT + " | 410ms",
                "{pbkdf2}$pbkdf2-sha512$1000000" + SALT_AND_HASH + " | 400ms",
                "{argon2}$argon2id$v=19$m=65536,t=3,p=4" + SALT_AND_HASH + " | 492ms"
            })
    void refusesWhatWouldTellThatANameIsKnownAndSaysWhatToDo(String stored, String needed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> costs.affordable(foreign(stored)))
                .withMessageContaining("rekey.password.answer-after to " + needed);
        var patient = new ForeignCosts(Duration.ofMillis(500));
        assertThat(patient.affordable(foreign(stored))).isEqualTo(foreign(stored));
    }

    private static Foreign foreign(String stored) {
        return (Foreign) StoredHash.parse(stored).orElseThrow();
    }
}
