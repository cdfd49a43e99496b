package org.rekey.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTests {
    @Test
    void isTheBuiltInOneAloneWhenNoneIsNamed() {
        assertThat(SettingsFile.location(List.of())).contains("classpath:/,classpath:/serve.yaml");
    }

    @Test
    void isReadAfterTheBuiltInOne(@TempDir Path folder) throws IOException {
        var file = Files.createFile(folder.resolve("rekey.yaml"));

        assertThat(SettingsFile.location(List.of("--settings", file.toString())))
                .contains("classpath:/,classpath:/serve.yaml,file:" + file);
    }

    @Test
    void mustBeThere(@TempDir Path folder) {
        assertThat(SettingsFile.location(
                        List.of("--settings", folder.resolve("none.yaml").toString())))
                .isEmpty();
    }

    @Test
    void isTheOnlyOption() {
        assertThat(SettingsFile.location(List.of("--demo"))).isEmpty();
    }
}
