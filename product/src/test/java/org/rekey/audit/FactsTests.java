package org.rekey.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.Language;
import org.rekey.person.PersonId;

class FactsTests {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void partsWhatOneSearchesByFromTheRest() {
        var person = new PersonId(new UUID(1, 2));

        var facts = Facts.of(new CodeWasTyped(
                NOW,
                person,
                new ServiceId(3),
                new KeyTypeId("some-key"),
                Language.FR,
                Outcome.WRONG_CODE,
                2,
                NOW,
                null));

        assertThat(facts)
                .isEqualTo(new Facts(
                        NOW,
                        "code-was-typed",
                        "wrong-code",
                        person,
                        new ServiceId(3),
                        new KeyTypeId("some-key"),
                        Language.FR,
                        Map.of("failures", 2, "until", NOW.toString())));
    }

    enum Outcome {
        WRONG_CODE
    }

    record CodeWasTyped(
            Instant at,
            PersonId person,
            ServiceId service,
            KeyTypeId keyType,
            Language language,
            Outcome outcome,
            int failures,
            Instant until,
            @Nullable String unsaid)
            implements DomainEvent {}
}
