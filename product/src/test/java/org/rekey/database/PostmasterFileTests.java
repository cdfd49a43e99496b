package org.rekey.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostmasterFileTests {
    private static final Path CLUSTER = Path.of("/var/lib/rekey/cluster");

    @Test
    void tellsWhenTheServerIsReady() {
        assertThat(written("4711", "ready   ").readyOn(5432)).isTrue();
        assertThat(written("4711", "starting").readyOn(5432)).isFalse();
        assertThat(written("4711", "ready   ").readyOn(5433)).isFalse();
        assertThat(new PostmasterFile(List.of("4711")).readyOn(5432)).isFalse();
    }

    @Test
    void doesNotTakeAnotherProgramWithTheSameNumberForTheServer() {
        var own = String.valueOf(ProcessHandle.current().pid());

        assertThat(written(own, "ready").names(CLUSTER)).isFalse();
        assertThat(new PostmasterFile(List.of()).names(CLUSTER)).isFalse();
    }

    private static PostmasterFile written(String pid, String status) {
        return new PostmasterFile(List.of(pid, CLUSTER.toString(), "0", "5432", "", "127.0.0.1", "0 0", status));
    }
}
