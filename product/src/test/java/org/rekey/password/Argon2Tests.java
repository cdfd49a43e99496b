package org.rekey.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2Tests {
    private final Argon2 sodium = sodium();
    private final Argon2 java = new BouncyCastleArgon2();

    // test vector of the reference implementation (phc-winner-argon2, src/test.c), and of argon2-cffi's documentation
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "password|$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "password|$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "password|$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
                "password|$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$iekCn0Y3spW+sCcFanM2xBT63UP2sghkUoHLIUpWRS8"
            })
    void knownHashesAreRecognised(String password, String phc) {
        byte[] secret = password.getBytes(StandardCharsets.UTF_8);

        assertThat(ForeignArgon2.matches(secret, phc)).isTrue();
        assertThat(ForeignArgon2.matches(new byte[] {1}, phc)).isFalse();
    }

    @RepeatedTest(20)
    void libsodiumAndBouncyCastleAgree(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        byte[] secret = new byte[random.nextInt(200)];
        byte[] salt = new byte[16];
        random.nextBytes(secret);
        random.nextBytes(salt);
        var parameters = new Argon2Parameters(8 + random.nextInt(512), 1 + random.nextInt(4), 1);
        int length = 16 + random.nextInt(17);

        byte[] hash = sodium.hash(secret, salt, parameters, length);

        assertThat(hash).isEqualTo(java.hash(secret, salt, parameters, length)).hasSize(length);
        var phc = new PhcString(parameters, salt, hash).toString();
        assertThat(ForeignArgon2.matches(secret, phc)).isTrue();
        assertThat(PhcString.parse(phc).orElseThrow().toString()).isEqualTo(phc);
    }

    @Test
    void libsodiumComputesTheUsualParametersToo() {
        var usual = new Argon2Parameters(7168, 5, 1);

        assertThat(sodium.hash(new byte[32], new byte[16], usual, 32))
                .isEqualTo(java.hash(new byte[32], new byte[16], usual, 32));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$argon2id$",
                "$argon2x$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=999999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=999,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=2,p=99$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
            })
    void malformedOrRuinousHashesAreRefused(String phc) {
        assertThat(PhcString.parse(phc)).isEmpty();
        assertThatThrownBy(() -> ForeignArgon2.matches(new byte[0], phc)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Argon2 sodium() {
        try {
            return new Sodium();
        } catch (java.io.IOException unusable) {
            throw new java.io.UncheckedIOException(unusable);
        }
    }
}
