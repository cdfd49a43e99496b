package org.rekey.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.Language;
import org.rekey.person.PersonId;

/// What an event says, read from the components of its record: those that one searches and counts by apart, the
/// rest as a body.
///
/// @param kind the name of the event: `key-deactivated`
/// @param detail its enums, such as an outcome or a choice: `wrong-code`
record Facts(
        Instant at,
        String kind,
        @Nullable String detail,
        @Nullable PersonId person,
        @Nullable ServiceId service,
        @Nullable KeyTypeId keyType,
        @Nullable Language language,
        Map<String, Object> body) {

    private static final ClassValue<String> KINDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return type.getSimpleName()
                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
        }
    };

    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            if (!type.isRecord()) {
                throw new IllegalArgumentException("an event is a record: " + type);
            }
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .filter(Facts::accessible)
                    .toList();
        }
    };

    static Facts of(DomainEvent event) {
        var reading = new Reading();
        for (var component : COMPONENTS.get(event.getClass())) {
            reading.take(component.getName(), value(component, event));
        }
        return reading.facts(event);
    }

    /// The name of an event in small letters with hyphens: `session-started`.
    static String kind(Class<?> event) {
        return KINDS.get(event);
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean accessible(Method accessor) {
        return accessor.trySetAccessible();
    }

    private static @Nullable Object value(Method component, DomainEvent event) {
        try {
            return component.invoke(event);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException("an event that cannot be read: " + event.getClass(), broken);
        }
    }

    /// The components of one event, sorted out one by one.
    private static final class Reading {
        private final List<String> details = new ArrayList<>();
        private final Map<String, Object> body = new TreeMap<>();
        private @Nullable PersonId person;
        private @Nullable ServiceId service;
        private @Nullable KeyTypeId keyType;
        private @Nullable Language language;

        void take(String name, @Nullable Object value) {
            switch (value) {
                case null -> {}
                case PersonId id when person == null -> person = id;
                case ServiceId id when service == null -> service = id;
                case KeyTypeId id when keyType == null -> keyType = id;
                case Language its when language == null -> language = its;
                case Enum<?> constant -> details.add(word(constant.name()));
                case Boolean plain -> body.put(name, plain);
                case Number plain -> body.put(name, plain);
                case Instant at when name.equals("at") -> {}
                default -> body.put(name, value.toString());
            }
        }

        Facts facts(DomainEvent event) {
            var detail = details.isEmpty() ? null : String.join(" ", details);
            return new Facts(event.at(), kind(event.getClass()), detail, person, service, keyType, language, body);
        }
    }
}
