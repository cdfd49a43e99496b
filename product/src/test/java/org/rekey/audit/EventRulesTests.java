package org.rekey.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rekey.enrolment.EnrolmentId;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// Events are written down as they are, so they hold nothing that must not be.
class EventRulesTests {
    private static final Set<Class<?>> PLAIN = Set.of(
            Instant.class,
            LocalDate.class,
            UUID.class,
            PersonId.class,
            EnrolmentId.class,
            OfficeId.class,
            KeyId.class,
            KeyTypeId.class,
            Level.class,
            ServiceId.class,
            int.class,
            long.class,
            boolean.class);

    @Test
    void everyEventIsARecordOfIdentifiersNumbersAndWords() {
        assertThat(events()).hasSizeGreaterThan(10).allSatisfy(event -> {
            assertThat(event.isRecord()).isTrue();
            assertThat(Arrays.stream(event.getRecordComponents()).filter(one -> !plain(one)))
                    .isEmpty();
        });
    }

    private static boolean plain(RecordComponent component) {
        var type = component.getType();
        return PLAIN.contains(type) || type.isEnum() || codeOfOurOwn(component);
    }

    /// Short words of the program itself, such as the identifier of a signing key: no text that somebody typed.
    private static boolean codeOfOurOwn(RecordComponent component) {
        return component.getType() == String.class
                && Set.of("algorithm", "keyId", "kid", "retired", "run", "digest", "reference", "checksum")
                        .contains(component.getName());
    }

    static List<? extends Class<?>> events() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        return scanner.findCandidateComponents("org.rekey").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), EventRulesTests.class.getClassLoader()))
                .filter(type -> !type.isMemberClass()) // those of tests
                .toList();
    }
}
