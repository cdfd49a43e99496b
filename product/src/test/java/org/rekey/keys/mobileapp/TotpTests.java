package org.rekey.keys.mobileapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    // RFC 6238 appendix B, the rows for SHA-1
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfTheStandard(long seconds, String code) {
        assertThat(new Totp(8).code(SECRET, Totp.step(Instant.ofEpochSecond(seconds))))
                .isEqualTo(code);
    }

    // RFC 4226 appendix D
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "9, 520489"})
    void givesTheCodesOfTheCounter(long count, String code) {
        assertThat(new Totp(6).code(SECRET, count)).isEqualTo(code);
    }
}
