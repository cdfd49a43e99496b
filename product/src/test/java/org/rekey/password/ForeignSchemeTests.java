package org.rekey.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignSchemeTests {
    // bcrypt: OpenBSD's and jBCrypt's vectors; pbkdf2: made with Python's hashlib; ssha: OpenLDAP's documentation
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc|{bcrypt}$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i",
                "U*U|{bcrypt}$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
                "password|{pbkdf2}$pbkdf2-sha256$6400$yMnKy8zNzs/Q0dLT1NXW1w$Nw7XqvlAiZbkX2GVKBOSFni7G5HuDXN/v9lKT6NlrIE",
                "password|{argon2}$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "testing123|{ssha}0c0blFTXXNuAMHECS4uxrj3ZieMoWImr",
                "testing123|{SSHA}0c0blFTXXNuAMHECS4uxrj3ZieMoWImr"
            })
    void hashesBroughtFromElsewhereAreRecognised(String password, String stored) {
        var foreign = (StoredHash.Foreign) StoredHash.parse(stored).orElseThrow();

        assertThat(foreign.scheme().matches(password.getBytes(StandardCharsets.UTF_8), foreign.value()))
                .isTrue();
        assertThat(foreign.scheme().matches("other".getBytes(StandardCharsets.UTF_8), foreign.value()))
                .isFalse();
        assertThat(foreign.toString()).isEqualToIgnoringCase(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{bcrypt}$2a$31$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i",
                "{bcrypt}x",
                "{pbkdf2}$pbkdf2-md5$1$0ZrzXitFSGltTQnBWOsdeQ$7MM/UG9.rBJyZ5GYBhgWRPZwjpL7k9UJhSRLgbcKaDc",
                "{pbkdf2}$pbkdf2-sha256$99999999$0ZrzXitFSGltTQnBWOsdeQ$7MM/UG9.rBJyZ5GYBhgWRPZwjpL7k9UJhSRLgbcKaDc",
                "{argon2}$argon2id$",
                "{ssha}AAAA",
                "{ssha}!"
            })
    void malformedHashesAreRefusedAtImportAndMatchNothing(String stored) {
        var foreign = (StoredHash.Foreign) StoredHash.parse(stored).orElseThrow();

        assertThat(foreign.scheme().matches(new byte[] {'x'}, foreign.value())).isFalse();
        assertThatThrownBy(() -> foreign.scheme().check(foreign.value())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "{md5}x", "{bcrypt}", "{pepper-1}$argon2id$", "{pepper-x}y"})
    void unknownSchemesAreNone(String stored) {
        assertThat(StoredHash.parse(stored)).isEmpty();
    }
}
