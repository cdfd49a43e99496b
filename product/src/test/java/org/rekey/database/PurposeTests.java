package org.rekey.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rekey.settings.CannotStart;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealDatabase
class PurposeTests {
    @Test
    void isWrittenDownAtTheFirstStartAndHoldsEverAfter(JdbcClient jdbc) {
        Purpose.DEMO.claim(jdbc);

        assertThatCode(() -> Purpose.DEMO.claim(jdbc)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Purpose.PRODUCTION.claim(jdbc))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("one for demo, not for production");
    }
}
