package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The provider as a certified client of others sees it: `openid-client` from npm, with its own checks of
/// signatures, nonces and issuers, drives a person's logons from discovery to logout.
@ExtendWith(Demo.Shared.class)
@Tag("J1")
class OpenIdClientJourneyTests {
    @Test
    void aCertifiedClientIsContent(Demo demo) {
        Npm.installed();

        assertThat(Npm.run("node", "journey.mjs", demo.at("/").toString()))
                .contains("ok logout ends the session")
                .endsWith("status 0");
    }
}
