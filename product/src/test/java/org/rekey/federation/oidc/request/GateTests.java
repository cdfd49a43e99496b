package org.rekey.federation.oidc.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.logon.Session;
import org.rekey.person.PersonId;
import org.rekey.phaseout.Standing;

@Tag("J1.7")
class GateTests {
    private static final Instant NOW = Instant.parse("2023-11-07T10:00:00Z");
    private static final KeyTypeId CARD = new KeyTypeId("paper-card");
    private static final Gate GATE = new Gate(new Level(300), Set.of(CARD), new Level(400));
    private static final Standing OPEN = new Standing.Open();

    @Nested
    class WithoutASession {
        @ParameterizedTest
        @CsvSource({"WHEN_NEEDED, ask 300", "LOGIN, ask 300", "NONE, login_required"})
        void thePersonIsAskedUnlessTheServiceForbidsIt(Prompt prompt, String expected) {
            assertThat(decide(demand(prompt, null, null, null), null, null)).isEqualTo(expected);
        }

        @Test
        void aLevelThatNoAcceptedKeyReachesIsRefusedBeforeAnybodyIsAsked() {
            assertThat(decide(demand(Prompt.WHEN_NEEDED, 500, null, null), null, null))
                    .isEqualTo("unmet_authentication_requirements");
        }

        @Test
        void theServicesOwnMinimumCannotBeLowered() {
            assertThat(decide(demand(Prompt.WHEN_NEEDED, 100, null, null), null, null))
                    .isEqualTo("ask 300");
        }
    }

    @ParameterizedTest(name = "level {0}, asked {1}, prompt {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "300, -,   WHEN_NEEDED, proceed",
                "300, 300, WHEN_NEEDED, proceed",
                "400, 300, WHEN_NEEDED, proceed",
                "300, 350, WHEN_NEEDED, ask 350",
                "300, 350, NONE,        interaction_required",
                "200, -,   WHEN_NEEDED, ask 300",
                "300, -,   NONE,        proceed",
            })
    void aSessionAnswersAtTheSameOrALowerLevel(int level, @Nullable Integer asked, Prompt prompt, String expected) {
        var candidate = candidate(level, Duration.ofMinutes(5), OPEN, true);

        assertThat(decide(demand(prompt, asked, null, null), candidate, null)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "max_age {0}, logged on {1} s ago, parked {2} s ago, prompt {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,   3600, -,  WHEN_NEEDED, proceed",
                "300, 299,  -,  WHEN_NEEDED, proceed",
                "300, 300,  -,  WHEN_NEEDED, ask 300",
                "300, 301,  -,  NONE,        login_required",
                "0,   0,    -,  WHEN_NEEDED, ask 300",
                "0,   1,    -,  WHEN_NEEDED, ask 300",
                "-,   5,    -,  LOGIN,       ask 300",
                "0,   5,    60, WHEN_NEEDED, proceed",
                "-,   5,    60, LOGIN,       proceed",
                "-,   60,   60, LOGIN,       proceed",
                "-,   61,   60, LOGIN,       ask 300",
                "30,  61,   60, WHEN_NEEDED, ask 300",
            })
    void aNewLogonIsAskedForOnceAndNotForever(
            @Nullable Integer maxAge, int ago, @Nullable Integer parkedAgo, Prompt prompt, String expected) {
        var candidate = candidate(300, Duration.ofSeconds(ago), OPEN, true);
        var askedAt = parkedAgo == null ? null : NOW.minusSeconds(parkedAgo);

        assertThat(decide(demand(prompt, null, maxAge, null), candidate, askedAt))
                .isEqualTo(expected);
    }

    @Nested
    class WhenOnePersonAloneWillDo {
        private final Candidate other = candidate(300, Duration.ofMinutes(5), OPEN, true);

        @Test
        void thatPersonProceeds() {
            assertThat(decide(demand(Prompt.NONE, null, null, "ann"), other, null))
                    .isEqualTo("proceed");
        }

        @Test
        void somebodyElseIsAskedToLogOn() {
            assertThat(decide(demand(Prompt.WHEN_NEEDED, null, null, "bob"), other, null))
                    .isEqualTo("ask 300");
        }

        @Test
        void somebodyElseIsRefusedWhenNobodyMayBeAsked() {
            assertThat(decide(demand(Prompt.NONE, null, null, "bob"), other, null))
                    .isEqualTo("login_required");
        }

        @Test
        void whoeverLoggedOnInsteadIsRefusedAndNotAskedAgain() {
            assertThat(decide(demand(Prompt.WHEN_NEEDED, null, null, "bob"), other, NOW.minusSeconds(600)))
                    .isEqualTo("login_required");
        }
    }

    @Nested
    class WhenTheKeyBehindTheSession {
        @Test
        void hasEndedSinceThereIsNoSingleSignOn() {
            var ended = candidate(300, Duration.ofMinutes(5), new Standing.Ended(LocalDate.parse("2024-01-30")), true);

            assertThat(decide(demand(Prompt.WHEN_NEEDED, null, null, null), ended, null))
                    .isEqualTo("ask 300");
            assertThat(decide(demand(Prompt.NONE, null, null, null), ended, null))
                    .isEqualTo("interaction_required");
        }

        @Test
        void mustBeReplacedThePersonIsAskedEvenJustAfterALogon() {
            var mandatory = new Standing.Warned(LocalDate.of(2024, 1, 30), false, false, Standing.Notice.MANDATORY);
            var card = candidate(300, Duration.ofSeconds(5), mandatory, true);

            assertThat(decide(demand(Prompt.WHEN_NEEDED, null, null, null), card, NOW.minusSeconds(60)))
                    .isEqualTo("ask 300");
            assertThat(decide(demand(Prompt.NONE, null, null, null), card, null))
                    .isEqualTo("interaction_required");
        }

        @Test
        void isOfAKindThatTheServiceDoesNotTakeThereIsNone() {
            var gate = new Gate(new Level(300), Set.of(new KeyTypeId("other")), new Level(400));
            var decision = gate.decide(
                    demand(Prompt.WHEN_NEEDED, null, null, null),
                    Optional.of(candidate(300, Duration.ofMinutes(5), OPEN, true)),
                    null,
                    NOW);

            assertThat(said(decision)).isEqualTo("ask 300");
        }
    }

    @Test
    void aServiceThatTheSessionWasNeverUsedForLearnsNothingSilently() {
        var strange = candidate(300, Duration.ofMinutes(5), OPEN, false);

        assertThat(decide(demand(Prompt.NONE, null, null, null), strange, null)).isEqualTo("interaction_required");
    }

    private static String decide(Demand demand, @Nullable Candidate candidate, @Nullable Instant askedAt) {
        return said(GATE.decide(demand, Optional.ofNullable(candidate), askedAt, NOW));
    }

    private static String said(Decision decision) {
        return switch (decision) {
            case Decision.Proceed proceed -> "proceed";
            case Decision.Ask ask -> "ask " + ask.minimum();
            case Decision.Refuse no -> no.refusal().error();
        };
    }

    private static Demand demand(
            Prompt prompt, @Nullable Integer level, @Nullable Integer maxAge, @Nullable String subject) {
        return new Demand(
                prompt,
                level == null ? null : new Level(level),
                maxAge == null ? null : Duration.ofSeconds(maxAge),
                subject,
                null,
                null);
    }

    private static Candidate candidate(int level, Duration ago, Standing standing, boolean familiar) {
        var session = new Session(
                "00".repeat(32),
                new UUID(1, 1),
                new PersonId(new UUID(1, 2)),
                new KeyId(new UUID(1, 3)),
                CARD,
                new Level(level),
                Set.of("pwd"),
                NOW.minus(ago),
                NOW.plusSeconds(3600),
                1);
        return new Candidate(session, standing, "ann", familiar);
    }
}
