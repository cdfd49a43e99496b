package org.rekey.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class HeadsTests {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void theHeadLeavesTheMachineOnceAMinuteAndOnlyIfItMoved(CapturedOutput output) throws IOException {
        var file = folder.resolve("heads");
        var heads = new Heads(new AuditSettings(file));
        ((Logger) LoggerFactory.getLogger(Heads.class)).setLevel(Level.INFO);

        heads.carryOut(NOW);
        heads.moved(batch(1));
        heads.carryOut(NOW);
        heads.moved(batch(2));
        heads.carryOut(NOW.plusSeconds(59));
        heads.moved(batch(3));
        heads.carryOut(NOW.plusSeconds(60));
        heads.carryOut(NOW.plusSeconds(120));

        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(Files.readAllLines(file).getFirst()).isEqualTo(batch(1).head() + " " + NOW);
        assertThat(Files.readAllLines(file).getLast()).startsWith("1 3 ");
        assertThat(output).contains("audit head");
    }

    @Test
    void aClockThatIsPutBackHoldsNoHeadUp() throws IOException {
        var file = folder.resolve("heads");
        var heads = new Heads(new AuditSettings(file));
        heads.moved(batch(1));
        heads.carryOut(NOW);

        heads.moved(batch(2));
        heads.carryOut(NOW.minusSeconds(3600));

        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void aFileThatCannotBeWrittenIsReportedAndStopsNothing(CapturedOutput output) {
        var heads = new Heads(new AuditSettings(folder.resolve("missing/heads")));

        heads.moved(batch(1));
        heads.carryOut(NOW);

        assertThat(output).contains("audit head not written");
    }

    private static Batch batch(int number) {
        return Batch.of(1, number, 10, 20, 3, Batch.NOTHING, Batch.NOTHING);
    }
}
