package org.rekey.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What the command makes of its words. What it does with them is in [TrailTests] and [TamperingTests].
@ExtendWith(OutputCaptureExtension.class)
class AuditCommandTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "verify twice",
                "new-epoch --heads kept.txt",
                "verify --heads",
                "--heads verify",
                "verify --settings",
                "verify --heads /dev/null",
                "forget"
            })
    void tellsItsUsageWhereItDoesNotUnderstand(String words, CapturedOutput output) {
        int status = new AuditCommand().applyAsInt(words.isEmpty() ? List.of() : List.of(words.split(" ")));

        assertThat(status).isEqualTo(2);
        assertThat(output.getErr()).contains("rekey audit verify", "rekey audit new-epoch");
    }

    @Test
    void findsTheHeadInALineOfTheFileAndOfTheLog(@TempDir Path folder) throws Exception {
        var one = "1 7 " + "a-_".repeat(14) + "b";
        var other = "2 0 " + "Zz9".repeat(14) + "c";
        var kept = Files.writeString(folder.resolve("kept.txt"), """
                %s 2026-11-21T12:00:00Z
                {"@timestamp":"2026-11-21T12:01:00.000Z","message":"audit head","head":"%s"}
                {"@timestamp":"2026-11-21T12:02:00.000Z","message":"session started 1 2 hours ago"}
                """.formatted(one, other));

        assertThat(AuditCommand.heads(kept.toString())).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void saysWhereTheHeadsCannotBeRead(@TempDir Path folder, CapturedOutput output) throws Exception {
        var none = folder.resolve("none.txt");
        var noText = Files.write(folder.resolve("noise"), new byte[] {(byte) 0xc0, (byte) 0x80});

        assertThat(new AuditCommand().applyAsInt(List.of("verify", "--heads", none.toString())))
                .isEqualTo(2);
        assertThat(new AuditCommand().applyAsInt(List.of("verify", "--heads", noText.toString())))
                .isEqualTo(2);

        assertThat(output.getErr()).contains("cannot be read: " + none, "cannot be read: " + noText);
    }

    @Test
    void tellsItsUsageWhereTheSettingsAreNotThere(@TempDir Path folder, CapturedOutput output) {
        String none = folder.resolve("none.yaml").toString();

        assertThat(new AuditCommand().applyAsInt(List.of("verify", "--settings", none)))
                .isEqualTo(2);

        assertThat(output.getErr()).contains("--settings FILE");
    }
}
