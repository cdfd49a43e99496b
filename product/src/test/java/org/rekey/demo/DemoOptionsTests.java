package org.rekey.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.settings.CannotStart;

class DemoOptionsTests {
    @ParameterizedTest
    @CsvSource({
        "--port, 65535",
        "--smtp, abc",
        "--smpp, -1",
        "--issuer, https://my host",
        "--issuer, localhost:8443",
        "--issuer, ftp://localhost"
    })
    void saysWhichOneCannotBeUnderstood(String option, String value) {
        assertThatThrownBy(() -> DemoOptions.of(List.of(option, value)))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(option + " takes");
    }
}
