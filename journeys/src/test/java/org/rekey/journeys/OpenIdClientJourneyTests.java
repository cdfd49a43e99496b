package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The provider as a certified client of others sees it: `openid-client` from npm, with its own checks of signatures,
/// nonces and issuers, drives a person's logons from discovery to logout.
@ExtendWith(Demo.Shared.class)
@Tag("J1")
class OpenIdClientJourneyTests {
    private static final Path FOLDER = Path.of("npm");

    @Test
    void aCertifiedClientIsContent(Demo demo) throws Exception {
        assertThat(run("npm", "ci")).as("npm ci").endsWith("status 0");

        assertThat(run("node", "journey.mjs", demo.at("/").toString()))
                .contains("ok logout ends the session")
                .endsWith("status 0");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output + "status " + process.waitFor();
    }
}
