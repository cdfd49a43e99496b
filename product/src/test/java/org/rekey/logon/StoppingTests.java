package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

@WholeProgram
class StoppingTests {
    @Autowired
    private List<SmartLifecycle> parts;

    /// What the last requests write must still find its workers: a code would wait for another node's.
    @Test
    void nothingOfOursStopsBeforeTheLastRequestIsAnswered() {
        assertThat(parts)
                .filteredOn(it -> it.getClass().getName().startsWith("org.rekey."))
                .hasSizeGreaterThan(2)
                .allSatisfy(it -> assertThat(it.getPhase())
                        .as(it.toString())
                        .isLessThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE));
    }
}
